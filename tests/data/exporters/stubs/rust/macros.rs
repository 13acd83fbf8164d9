//! The attributes that exported code takes from cucumber and tokio: what they stand before stays as it is.
extern crate proc_macro;

use proc_macro::TokenStream;

#[proc_macro_attribute]
pub fn given(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}

#[proc_macro_attribute]
pub fn when(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}

#[proc_macro_attribute]
pub fn then(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}

/// A function that is not asynchronous beside the one that is.
#[proc_macro_attribute]
pub fn main(_: TokenStream, item: TokenStream) -> TokenStream {
    let text = item.to_string().replacen("main", "asynchronous_main", 1);
    format!("{text} fn main() {{ let _ = asynchronous_main(); }}").parse().unwrap()
}

#[proc_macro_derive(World)]
pub fn world(item: TokenStream) -> TokenStream {
    let text = item.to_string();
    let name = text.split_once("struct").unwrap().1.split_whitespace().next().unwrap();
    format!("impl cucumber::World for {name} {{}}").parse().unwrap()
}
