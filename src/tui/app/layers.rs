//! The stack: what is called on its screens, and what they have asked for.

use std::collections::VecDeque;

use super::{App, Layer, ROUNDS};
use crate::credit::Message;
use crate::tui::context::{Context, Effect};
use crate::tui::event::Ending;
use crate::tui::screen::{LayerId, Screen, Shape, Typeahead};
use crate::tui::toast::Tone;

impl App {
    /// The name of the screen or dialog on top.
    #[cfg(test)]
    pub(crate) fn top_id(&self) -> Option<&'static str> {
        self.top().map(|screen| screen.scope().open.id)
    }

    /// Puts a screen on top, as its opener would.
    pub fn open(&mut self, screen: Box<dyn Screen>) {
        self.open_layer(screen);
        self.settle();
    }

    pub(super) fn open_layer(&mut self, screen: Box<dyn Screen>) {
        let id = self.cx.new_layer();
        self.push(id, screen);
    }

    /// Does what was asked for and lets every layer ask for what is missing, until nothing moves any more.
    pub(in crate::tui) fn settle(&mut self) {
        self.cx.refresh_staff();
        self.apply();
        for _ in 0..ROUNDS {
            let before = (self.cx.layers(), self.layers.len(), self.cx.jobs.begun());
            let ids: Vec<LayerId> = self.layers.iter().map(|layer| layer.id).collect();
            for id in ids {
                self.call(id, Screen::refresh);
            }
            if before == (self.cx.layers(), self.layers.len(), self.cx.jobs.begun()) {
                break;
            }
        }
        for label in self.cx.jobs.tidy() {
            self.cx.report(Tone::Problem, Message::new("tui-job-broke-down").text("job", label));
        }
    }

    pub(super) fn top(&self) -> Option<&dyn Screen> {
        self.layers.last().map(|layer| layer.screen.as_ref())
    }

    pub(in crate::tui) fn in_dialog(&self) -> bool {
        self.top().is_some_and(|screen| screen.shape(&self.cx) != Shape::Full)
    }

    pub(super) fn call_top(&mut self, act: impl FnOnce(&mut (dyn Screen + 'static), &mut Context)) {
        if let Some(id) = self.layers.last().map(|layer| layer.id) {
            self.call(id, act);
        }
    }

    pub(super) fn call(&mut self, id: LayerId, act: impl FnOnce(&mut (dyn Screen + 'static), &mut Context)) {
        self.deliver(Some(id), |screen, cx| {
            if let Some(screen) = screen {
                act(screen, cx);
            }
        });
        self.apply();
    }

    /// Calls a layer, or nothing where it is gone.
    pub(super) fn deliver(
        &mut self,
        id: Option<LayerId>,
        call: impl FnOnce(Option<&mut (dyn Screen + 'static)>, &mut Context),
    ) {
        let layer = self.layers.iter_mut().find(|layer| Some(layer.id) == id);
        self.cx.layer = id;
        call(layer.map(|layer| layer.screen.as_mut()), &mut self.cx);
        self.cx.layer = None;
    }

    /// Does what was asked for by the layers, or by the runtime itself.
    pub(super) fn apply(&mut self) {
        while let Some(effect) = self.cx.next_effect() {
            match effect {
                Effect::Open(id, screen) => self.push(id, screen),
                Effect::GoTo(scope) => self.go_to(scope),
                Effect::Close(id) => self.remove(id),
                Effect::Run(command) => self.run(command),
                Effect::Quit => self.quit(),
                Effect::Quitting(answer) => self.quit_answered(answer),
                Effect::Deliver(id, call) => self.deliver(id, call),
                Effect::Answered(job) => {
                    if let Some((id, call)) = self.cx.jobs.answered(job) {
                        self.deliver(id, call);
                    }
                }
            }
        }
    }

    pub(super) fn push(&mut self, id: LayerId, screen: Box<dyn Screen>) {
        self.unseen_question |= screen.typeahead() == Typeahead::Dropped;
        if screen.shape(&self.cx) == Shape::Full {
            self.cx.toasts.leave_screen();
        }
        self.layers.push(Layer { id, screen, held: VecDeque::new() });
    }

    /// Takes a layer away with the dialogs above it; without the first screen the program ends.
    pub(super) fn remove(&mut self, id: LayerId) {
        let Some(at) = self.layers.iter().position(|layer| layer.id == id) else {
            return;
        };
        let is_full = |layer: &Layer| layer.screen.shape(&self.cx) == Shape::Full;
        let above = self.layers.iter().skip(at + 1).position(is_full);
        let end = above.map_or(self.layers.len(), |above| at + 1 + above);
        for mut layer in self.layers.drain(at..end) {
            layer.screen.left(&mut self.cx);
        }
        if self.layers.is_empty() {
            self.leave(Ending::Quit);
        }
    }
}
