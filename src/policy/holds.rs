//! 这个程序有哪些规定: a part of the JavaScript API has the calls of one regulation, everything else has all four. What a part
//! does not hold it neither checks (3 kB brotli of 110) nor has words for.

/// The land measure.
pub const LAND: bool = cfg!(any(not(feature = "api-part"), feature = "api-land"));
/// The opinion on village doctors.
pub const DOCTOR: bool = cfg!(any(not(feature = "api-part"), feature = "api-doctor"));
/// The heavy-pollution plan.
pub const AIR: bool = cfg!(any(not(feature = "api-part"), feature = "api-air"));
/// The carbon plan.
pub const CARBON: bool = cfg!(any(not(feature = "api-part"), feature = "api-carbon"));
