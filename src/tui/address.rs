//! Where an answer goes: from a layer to what asked in it, its screen or a list, a form or a tab inside.

use std::any::Any;

use super::screen::Screen;

/// The way from a layer to the component `C` in it, taken when an answer comes: what is not there any more gets none.
pub struct Address<C>(pub for<'a> fn(&'a mut (dyn Screen + 'static)) -> Option<&'a mut C>);

impl<S: Screen> Address<S> {
    pub const HERE: Self = Self(<dyn Screen>::downcast);
}

impl<C> Clone for Address<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Address<C> {}

impl dyn Screen {
    pub fn downcast<S: Screen>(&mut self) -> Option<&mut S> {
        let screen: &mut dyn Any = self;
        screen.downcast_mut()
    }
}
