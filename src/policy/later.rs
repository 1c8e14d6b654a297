//! 用到才读: a part of a policy file that few programs read. It stays as it was written until somebody asks, and a program
//! in which nobody does carries nothing of its readers (1.3 kB brotli of the 165 of the land module, which is over its goal).
use core::any::Any;
use core::marker::PhantomData;
use core::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::json::Json;
use super::schema::FromJson;

/// A value of `T`, read when it is first looked at.
pub struct Later<T> {
    json: Json,
    // Not a `T`: so whoever drops or copies it need not know what it is.
    read: OnceLock<Arc<dyn Any + Send + Sync>>,
    kind: PhantomData<T>,
}

impl<T> Later<T> {
    fn of(json: Json) -> Later<T> {
        Later { json, read: OnceLock::new(), kind: PhantomData }
    }

    /// What stands in another file too: lists become one; of anything else the one that is there.
    pub(super) fn join<U>(&mut self, other: Later<U>) {
        match (&mut self.json, other.json) {
            (Json::List(all), Json::List(more)) => all.extend(more),
            (_, Json::Null) => return,
            (json, found) => *json = found,
        }
        self.read = OnceLock::new();
    }
}

impl<T: FromJson + Send + Sync + 'static> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        let read = self.read.get_or_init(|| Arc::new(T::from_json(self.json.clone())));
        read.downcast_ref().unwrap_or_else(|| unreachable!("only a T is put in"))
    }
}

impl<T> FromJson for Later<T> {
    fn from_json(json: Json) -> Later<T> {
        Later::of(json)
    }
}

impl<T> Default for Later<T> {
    fn default() -> Later<T> {
        Later::of(Json::Null)
    }
}

impl<T> Clone for Later<T> {
    fn clone(&self) -> Later<T> {
        Later::of(self.json.clone())
    }
}

impl<T> core::fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
        self.json.fmt(f)
    }
}

impl<T> PartialEq for Later<T> {
    fn eq(&self, other: &Later<T>) -> bool {
        self.json == other.json
    }
}

impl<T> Eq for Later<T> {}
