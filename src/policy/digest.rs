//! 校验: SHA-256 over texts, in lower hex. One place, so that its code stands in the screens once.
use sha2::{Digest as _, Sha256};

/// A digest in the making.
#[derive(Clone, Default)]
pub struct Digest(Sha256);

impl Digest {
    /// Takes in a text.
    pub fn put(&mut self, text: &str) {
        self.0.update(text.as_bytes());
    }

    /// The digest, 64 characters.
    pub fn hex(self) -> String {
        let hex = |digit: u8| char::from_digit(u32::from(digit), 16).unwrap_or('0');
        self.0.finalize().iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn as_the_standard_has_it() {
        let mut digest = Digest::default();
        digest.put("a");
        digest.put("bc");
        // FIPS 180-4, the example "abc".
        assert_eq!(digest.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
