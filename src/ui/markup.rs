//! What the screens' `html!` (src/markup) calls: builds Yew's nodes from a row of small calls, none of them generic
//! where it need not be, none inlined. A node costs a call here, where Yew's own macro writes it out in place.
use std::rc::Rc;

use yew::AttrValue;
pub use yew::html as component;
pub use yew::html as events;
use yew::html::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag, VText};

pub use hetang_markup::html;

use super::services::dom;

/// A start tag as it stands in the source.
pub struct Tag {
    /// The element's name.
    pub name: &'static str,
    /// The names of its attributes.
    pub keys: &'static [&'static str],
    /// Their values; `None` for one that is given at run time.
    pub fixed: &'static [Option<&'static str>],
}

/// An element or a fragment that is not closed yet.
#[derive(Default)]
struct Open {
    tag: Option<&'static Tag>,
    given: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    nodes: Vec<VNode>,
}

/// A piece of screen being built.
pub struct Build {
    outer: Vec<Open>,
    now: Open,
}

impl Default for Build {
    fn default() -> Build {
        Build::new()
    }
}

impl Build {
    /// Nothing yet.
    #[inline(never)]
    pub fn new() -> Build {
        Build { outer: Vec::new(), now: Open::default() }
    }

    /// The one node that was built.
    #[inline(never)]
    pub fn done(mut self) -> Html {
        self.now.nodes.pop().unwrap_or_default()
    }

    fn enter(&mut self, tag: Option<&'static Tag>) {
        let outer = core::mem::replace(&mut self.now, Open { tag, ..Open::default() });
        self.outer.push(outer);
    }

    fn leave(&mut self) -> Open {
        core::mem::replace(&mut self.now, self.outer.pop().unwrap_or_default())
    }

    fn push(&mut self, node: VNode) {
        self.now.nodes.push(node);
    }

    /// An element begins.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static Tag) {
        self.enter(Some(tag));
    }

    /// The element ends.
    #[inline(never)]
    pub fn close(&mut self) {
        let Open { tag, given, listeners, key, value, checked, nodes } = self.leave();
        let Some(tag) = tag else { return };
        let mut given = given.into_iter();
        let value_of = |fixed: &Option<&'static str>| match fixed {
            Some(text) => Some(AttributeOrProperty::Attribute(AttrValue::Static(text))),
            None => given.next().flatten(),
        };
        let attributes = Attributes::Dynamic { keys: tag.keys, values: tag.fixed.iter().map(value_of).collect() };
        let listeners = if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into()) };
        let node = match tag.name {
            "input" => VTag::__new_input(value, checked, Default::default(), key, attributes, listeners),
            "textarea" => VTag::__new_textarea(value, None, Default::default(), key, attributes, listeners),
            name => {
                let name = AttrValue::Static(name);
                VTag::__new_other(name, Default::default(), key, attributes, listeners, list(nodes))
            }
        };
        self.push(VNode::VTag(Rc::new(node)));
    }

    /// A fragment begins.
    #[inline(never)]
    pub fn list(&mut self) {
        self.enter(None);
    }

    /// The fragment ends.
    #[inline(never)]
    pub fn end(&mut self) {
        let nodes = self.leave().nodes;
        self.push(list(nodes));
    }

    /// Nothing, where something may stand.
    #[inline(never)]
    pub fn none(&mut self) {
        self.push(VNode::default());
    }

    /// What stands in a block.
    pub fn put(&mut self, child: impl Child) {
        child.put(self);
    }

    /// What stands behind `for` in a block.
    pub fn put_all(&mut self, children: impl IntoIterator<Item: Child>) {
        for child in children {
            child.put(self);
        }
    }

    /// The value of an attribute that is not fixed, in the order of the tag's keys.
    pub fn attribute(&mut self, value: impl Value) {
        self.give(value.value().map(AttributeOrProperty::Attribute));
    }

    /// The value of a property of the element, not of an attribute; in the same order.
    pub fn property(&mut self, value: impl AsRef<str>) {
        self.give(dom::text_value(value.as_ref()).map(AttributeOrProperty::Property));
    }

    #[inline(never)]
    fn give(&mut self, value: Option<AttributeOrProperty>) {
        self.now.given.push(value);
    }

    /// What stands in a field.
    pub fn value(&mut self, value: impl Value) {
        self.now.value = value.value();
    }

    /// Whether a box or a button of a group is chosen.
    pub fn checked(&mut self, checked: bool) {
        self.now.checked = Some(checked);
    }

    /// Who it is among its neighbours.
    pub fn key(&mut self, key: impl Into<Key>) {
        self.now.key = Some(key.into());
    }

    /// What listens to it.
    #[inline(never)]
    pub fn on(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.now.listeners.push(listener);
    }

    #[inline(never)]
    fn digits(&mut self, number: i64) {
        self.text(&number.to_string());
    }

    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.push(VText::new(AttrValue::from(Rc::<str>::from(text))).into());
    }
}

fn list(nodes: Vec<VNode>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

/// What may stand in a block.
pub trait Child {
    /// Adds it.
    fn put(self, build: &mut Build);
}

impl Child for Html {
    #[inline(never)]
    fn put(self, build: &mut Build) {
        build.push(self);
    }
}

impl Child for &str {
    fn put(self, build: &mut Build) {
        build.text(self);
    }
}

impl Child for String {
    #[inline(never)]
    fn put(self, build: &mut Build) {
        build.text(&self);
    }
}

impl Child for &String {
    fn put(self, build: &mut Build) {
        build.text(self);
    }
}

impl Child for &AttrValue {
    fn put(self, build: &mut Build) {
        build.text(self);
    }
}

impl<T: Child> Child for Option<T> {
    fn put(self, build: &mut Build) {
        match self {
            Some(child) => child.put(build),
            None => build.none(),
        }
    }
}

/// Numbers, as they are written in digits.
macro_rules! digits {
    ($($number:ty)*) => {$(
        impl Child for $number {
            fn put(self, build: &mut Build) {
                build.digits(self as i64);
            }
        }
    )*};
}

digits!(u8 i32 u32 usize);

impl Child for AttrValue {
    #[inline(never)]
    fn put(self, build: &mut Build) {
        build.text(&self);
    }
}

/// What may stand in an attribute.
pub trait Value {
    /// Its text; `None` where the attribute is not there.
    fn value(self) -> Option<AttrValue>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl Value for &AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self.clone())
    }
}

impl Value for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl<T: Value> Value for Option<T> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(T::value)
    }
}

/// Class names in one attribute; those that are `None` are left out.
pub struct Classes(String);

impl Classes {
    /// Of these names.
    #[inline(never)]
    pub fn of(names: &[Option<&str>]) -> Classes {
        let mut all = String::new();
        for name in names.iter().flatten() {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(name);
        }
        Classes(all)
    }
}

impl Value for Classes {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        (!self.0.is_empty()).then(|| self.0.into())
    }
}
