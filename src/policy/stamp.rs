//! 规则版本: which rules an answer was made by. The same for one release, whichever of its files a program holds: the
//! ids, versions, days and hashes of all of them stand in `www/policy/stamp.json`, which the build writes
//! (`www/build/stamp.mjs`) and a test keeps.
use crate::base::Date;

use super::digest::Digest;
use super::file::PolicyFile;
use super::json::{self, Json};
use super::schema::FromJson;
use super::walk::version;

/// All files of this release.
const RELEASE: &str = include_str!("../../www/policy/stamp.json");

/// 规则版本: which rules an answer was made by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Name of the set.
    pub id: String,
    /// Highest version of its files.
    pub version: String,
    /// SHA-256 over the SHA-256 of its files (lower hex) in the order of their ids, lower hex.
    pub sha256: String,
    /// Version of the program.
    pub engine: String,
}

/// What the stamp needs of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileStamp {
    pub(super) id: String,
    pub(super) data_as_of: Date,
    pub(super) version: String,
    /// Its place among the texts at hand; beyond them where it is not one of them and its hash is known.
    place: usize,
    sha256: String,
}

impl FromJson for FileStamp {
    fn from_json(mut json: Json) -> FileStamp {
        FileStamp {
            id: String::from_json(json.take("id")),
            data_as_of: Date::from_json(json.take("dataAsOf")),
            version: String::from_json(json.take("version")),
            place: usize::MAX,
            sha256: String::from_json(json.take("sha256")),
        }
    }
}

impl FileStamp {
    /// Of the file at hand in that place.
    pub(super) fn of(file: &PolicyFile, place: usize) -> FileStamp {
        FileStamp {
            id: file.id.clone(),
            data_as_of: file.data_as_of,
            version: file.version.clone(),
            place,
            sha256: String::new(),
        }
    }
}

/// The files of this release.
pub(super) fn release() -> Vec<FileStamp> {
    Vec::from_json(json::parse(RELEASE).unwrap_or_default())
}

/// Highest version of these files.
pub(super) fn newest(files: &[FileStamp]) -> &str {
    files.iter().map(|file| file.version.as_str()).max_by_key(|text| version(text)).unwrap_or_default()
}

/// The stamp of files that make one set; `sources` holds name and text of those at hand.
pub(super) fn stamp(files: &[FileStamp], sources: &[(String, String)]) -> Stamp {
    let mut hashes = String::new();
    let mut last = "";
    while let Some(next) = files.iter().filter(|file| *file.id > *last).min_by_key(|file| &*file.id) {
        match sources.get(next.place) {
            Some((_, text)) => hashes += &sha256(text),
            None => hashes += &next.sha256,
        }
        last = &next.id;
    }
    let sha256 = sha256(&hashes);
    Stamp { id: "hetang".into(), version: newest(files).to_string(), sha256, engine: env!("CARGO_PKG_VERSION").into() }
}

fn sha256(text: &str) -> String {
    let mut digest = Digest::default();
    digest.put(text);
    digest.hex()
}
