//! `html!` as the screens write it. Yew's macro lays every node out where it stands, some 300 bytes each; this one takes
//! the same words and writes a call per node to `src/ui/markup.rs`. That took 10.0 kB brotli from the 187.5 of the land
//! module (40 of 592 kB unpacked), 5 to 10 from each of the others, and 15 from the script in their place; without it land
//! is over its ceiling. It knows the part of Yew's grammar that the screens use: elements, fragments, blocks, `for`, `if`;
//! components are handed to Yew's own macro.
use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

/// One piece of screen, as `yew::html!` writes it.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let mut made = Code::default();
    let mut read = Reader::new(input, Span::call_site());
    let done = read.root(&mut made);
    match done {
        Ok(()) => {
            let mut body = Code::default();
            body.raw("let mut __built = crate::ui::markup::Build::new();");
            body.0.extend(made.0);
            body.raw("__built.done()");
            group(Delimiter::Brace, body.0).into()
        }
        Err((at, what)) => complaint(at, &what),
    }
}

type Parsed<T = ()> = Result<T, (Span, String)>;

fn complaint(at: Span, what: &str) -> TokenStream {
    let mut code = Code::default();
    code.raw("::core::compile_error!");
    code.parens(TokenTree::from(Literal::string(what)).into());
    code.0
        .into_iter()
        .map(|mut token| {
            token.set_span(at);
            token
        })
        .collect()
}

fn group(delimiter: Delimiter, inside: TokenStream) -> TokenTree {
    Group::new(delimiter, inside).into()
}

/// What is written.
#[derive(Default)]
struct Code(TokenStream);

impl Code {
    fn raw(&mut self, text: &str) {
        self.0.extend(text.parse::<TokenStream>().expect("our own words"));
    }

    fn parens(&mut self, inside: TokenStream) {
        self.0.extend([group(Delimiter::Parenthesis, inside)]);
    }

    /// `__built.<name>(<inside>);`
    fn call(&mut self, name: &str, inside: TokenStream) {
        self.raw(&["__built.", name].concat());
        self.parens(inside);
        self.raw(";");
    }

    fn block(&mut self, inside: Code) {
        self.0.extend([group(Delimiter::Brace, inside.0)]);
    }
}

/// An attribute, or with `~` a property of the element: its name, and what stands behind it.
struct Attribute {
    name: String,
    property: bool,
    at: Span,
    value: TokenTree,
}

struct Reader {
    tokens: Vec<TokenTree>,
    at: usize,
    end: Span,
}

impl Reader {
    fn new(tokens: TokenStream, end: Span) -> Reader {
        Reader { tokens: tokens.into_iter().collect(), at: 0, end }
    }

    fn peek(&self, ahead: usize) -> Option<&TokenTree> {
        self.tokens.get(self.at + ahead)
    }

    fn next(&mut self) -> Parsed<TokenTree> {
        let token = self.peek(0).cloned().ok_or_else(|| (self.end, "html!: it ends too early".to_string()))?;
        self.at += 1;
        Ok(token)
    }

    fn span(&self) -> Span {
        self.peek(0).map_or(self.end, TokenTree::span)
    }

    fn is_punct(&self, ahead: usize, mark: char) -> bool {
        matches!(self.peek(ahead), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
    }

    fn is_word(&self, ahead: usize, word: &str) -> bool {
        matches!(self.peek(ahead), Some(TokenTree::Ident(ident)) if ident.to_string() == word)
    }

    fn mark(&mut self, mark: char) -> Parsed {
        if !self.is_punct(0, mark) {
            return Err((self.span(), format!("html!: {mark} is wanted here")));
        }
        self.at += 1;
        Ok(())
    }

    /// The whole: exactly one node comes of it.
    fn root(&mut self, out: &mut Code) -> Parsed {
        if self.peek(0).is_none() {
            out.raw("__built.none();");
            return Ok(());
        }
        self.node(out, true)?;
        match self.peek(0) {
            None => Ok(()),
            Some(more) => Err((more.span(), "html!: one node, or a fragment <>…</> around several".to_string())),
        }
    }

    fn node(&mut self, out: &mut Code, root: bool) -> Parsed {
        if self.is_punct(0, '<') {
            return if self.is_punct(1, '>') { self.fragment(out) } else { self.element(out) };
        }
        if self.is_word(0, "if") {
            return self.condition(out);
        }
        match self.next()? {
            TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => {
                let mut inside = block.stream().into_iter();
                match inside.next() {
                    Some(TokenTree::Ident(word)) if word.to_string() == "for" => {
                        if root {
                            out.raw("__built.list();");
                        }
                        out.call("put_all", inside.collect());
                        if root {
                            out.raw("__built.end();");
                        }
                    }
                    _ => out.call("put", block.stream()),
                }
                Ok(())
            }
            word if root => {
                let rest = core::mem::take(&mut self.tokens).split_off(self.at);
                let mut expression = TokenStream::from(word);
                expression.extend(rest);
                out.call("put", expression);
                Ok(())
            }
            other => Err((other.span(), "html!: a node, {…} or if is wanted here".to_string())),
        }
    }

    /// Up to `</`.
    fn children(&mut self, out: &mut Code) -> Parsed {
        while !(self.is_punct(0, '<') && self.is_punct(1, '/')) {
            self.node(out, false)?;
        }
        self.mark('<')?;
        self.mark('/')
    }

    fn fragment(&mut self, out: &mut Code) -> Parsed {
        self.mark('<')?;
        self.mark('>')?;
        out.raw("__built.list();");
        self.children(out)?;
        self.mark('>')?;
        out.raw("__built.end();");
        Ok(())
    }

    /// `if …{…}`, with or without `else`: one node in every case, so that its neighbours keep their places.
    fn condition(&mut self, out: &mut Code) -> Parsed {
        let mut head = TokenStream::new();
        loop {
            match self.next()? {
                TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => {
                    out.0.extend(head);
                    out.block(self.branch(&block)?);
                    break;
                }
                token => head.extend([token]),
            }
        }
        out.raw("else");
        let mut other = Code::default();
        if self.is_word(0, "else") {
            self.at += 1;
            if self.is_word(0, "if") {
                self.condition(&mut other)?;
            } else {
                let TokenTree::Group(block) = self.next()? else {
                    return Err((self.span(), "html!: else {…}".to_string()));
                };
                other = self.branch(&block)?;
            }
        } else {
            other.raw("__built.none();");
        }
        out.block(other);
        Ok(())
    }

    fn branch(&self, block: &Group) -> Parsed<Code> {
        let mut inside = Reader::new(block.stream(), block.span_close());
        let mut code = Code::default();
        code.raw("__built.list();");
        while inside.peek(0).is_some() {
            inside.node(&mut code, false)?;
        }
        code.raw("__built.end();");
        Ok(code)
    }

    fn element(&mut self, out: &mut Code) -> Parsed {
        let is_type =
            matches!(self.peek(1), Some(TokenTree::Ident(name)) if name.to_string().starts_with(char::is_uppercase));
        if is_type || self.is_punct(2, ':') {
            return self.component(out);
        }
        self.mark('<')?;
        let (name, at) = self.name()?;
        let mut attributes = Vec::new();
        while !self.is_punct(0, '/') && !self.is_punct(0, '>') {
            attributes.push(self.attribute()?);
        }
        open(out, &name, attributes);
        if self.is_punct(0, '/') {
            self.at += 1;
        } else {
            self.mark('>')?;
            self.children(out)?;
            let (closed, closed_at) = self.name()?;
            if closed != name {
                return Err((closed_at, format!("html!: </{name}> is wanted here")));
            }
        }
        if !self.is_punct(0, '>') {
            return Err((at, format!("html!: <{name}> does not end")));
        }
        self.at += 1;
        out.raw("__built.close();");
        Ok(())
    }

    /// Handed to Yew's macro as it stands, up to `/>`.
    fn component(&mut self, out: &mut Code) -> Parsed {
        let mut tokens = TokenStream::new();
        while !(self.is_punct(0, '/') && self.is_punct(1, '>')) {
            tokens.extend([self.next()?]);
        }
        tokens.extend([self.next()?, self.next()?]);
        let mut node = Code::default();
        node.raw("crate::ui::markup::component!");
        node.0.extend([group(Delimiter::Brace, tokens)]);
        out.call("put", node.0);
        Ok(())
    }

    /// A name such as `aria-label`.
    fn name(&mut self) -> Parsed<(String, Span)> {
        let mut whole = String::new();
        let at = self.span();
        loop {
            match self.next()? {
                TokenTree::Ident(part) => whole.push_str(part.to_string().trim_start_matches("r#")),
                other => return Err((other.span(), "html!: a name is wanted here".to_string())),
            }
            if !self.is_punct(0, '-') {
                return Ok((whole, at));
            }
            self.at += 1;
            whole.push('-');
        }
    }

    fn attribute(&mut self) -> Parsed<Attribute> {
        if let Some(TokenTree::Group(block)) = self.peek(0) {
            let value = TokenTree::Group(block.clone());
            let at = block.span();
            let name = block.stream().to_string();
            self.at += 1;
            return Ok(Attribute { name, property: false, at, value });
        }
        let property = self.is_punct(0, '~');
        self.at += usize::from(property);
        let (name, at) = self.name()?;
        self.mark('=')?;
        Ok(Attribute { name, property, at, value: self.next()? })
    }
}

/// The start tag: what is fixed goes into a constant, the rest is given in the order of its keys.
fn open(out: &mut Code, name: &str, attributes: Vec<Attribute>) {
    let (mut keys, mut fixed, mut given) = (Code::default(), Code::default(), Code::default());
    let field = name == "input" || name == "textarea";
    let mut key = |name: &str, text: Option<TokenTree>| {
        keys.0.extend([TokenTree::from(Literal::string(name))]);
        keys.raw(",");
        match text {
            None => fixed.raw("::core::option::Option::None"),
            Some(text) => {
                fixed.raw("::core::option::Option::Some");
                fixed.parens(text.into());
            }
        }
        fixed.raw(",");
    };
    for Attribute { name, property, at, value } in attributes {
        let expression = match &value {
            TokenTree::Group(block) => block.stream(),
            other => other.clone().into(),
        };
        if name == "key" {
            given.call("key", expression);
        } else if field && matches!(&*name, "value" | "checked") {
            given.call(&name, expression);
        } else if name.starts_with("on") {
            let mut wrapped = Code::default();
            wrapped.raw("crate::ui::markup::events::");
            wrapped.0.extend([TokenTree::from(Ident::new(&name, at))]);
            wrapped.raw("::Wrapper::__macro_new");
            wrapped.parens(expression);
            given.call("on", wrapped.0);
        } else if let TokenTree::Literal(_) = value {
            key(&name, Some(value));
        } else {
            key(&name, None);
            given.call(if property { "property" } else { "attribute" }, expression);
        }
    }
    let mut fields = Code::default();
    fields.raw("name:");
    fields.0.extend([TokenTree::from(Literal::string(name))]);
    fields.raw(", keys: &");
    fields.0.extend([group(Delimiter::Bracket, keys.0)]);
    fields.raw(", fixed: &");
    fields.0.extend([group(Delimiter::Bracket, fixed.0)]);
    let mut tag = Code::default();
    tag.raw("&crate::ui::markup::Tag");
    tag.block(fields);
    out.call("open", tag.0);
    out.0.extend(given.0);
}
