//! Goes over the lines of a model from the first to the last, and over frames without opening them.

use std::borrow::Cow;

use super::{
    Object,
    frame::{Damaged, Frame},
    line::Line,
};

pub struct Cursor<'a> {
    frames: &'a [Frame],
    /// The lines of the first frame, once it is opened.
    open: Option<Cow<'a, [u8]>>,
    /// Where the line begins that the cursor is at.
    at: usize,
    /// The key of the line before.
    last: Vec<u8>,
}

impl<'a> Cursor<'a> {
    pub fn new(frames: &'a [Frame]) -> Self {
        Self { frames, open: None, at: 0, last: Vec::new() }
    }

    /// The frame that the cursor is at the beginning of.
    pub fn frame(&self) -> Option<&'a Frame> {
        if self.at == 0 { self.frames.first() } else { None }
    }

    /// Leaves the frame that the cursor is in.
    pub fn skip_frame(&mut self) {
        self.frames = self.frames.get(1..).unwrap_or_default();
        (self.open, self.at) = (None, 0);
    }

    /// The line that the cursor is at; `None` at the end.
    ///
    /// # Errors
    ///
    /// A damaged frame; keys that do not ascend.
    pub fn line(&mut self) -> Result<Option<Line<'_>>, Damaged> {
        while let Some(frame) = self.frames.first() {
            let raw = match self.open.take() {
                Some(raw) => raw,
                None => frame.read()?,
            };
            if self.at < raw.len() {
                let raw = self.open.insert(raw);
                let line = Line::read(raw.get(self.at..).unwrap_or_default()).ok_or(Damaged)?;
                return if *line.key > *self.last { Ok(Some(line)) } else { Err(Damaged) };
            }
            self.skip_frame();
        }
        Ok(None)
    }

    /// Goes to the next line.
    ///
    /// # Errors
    ///
    /// Those of [`Cursor::line`].
    pub fn advance(&mut self) -> Result<(), Damaged> {
        let mut last = std::mem::take(&mut self.last);
        let length = match self.line()? {
            Some(line) => {
                last.clear();
                last.extend_from_slice(line.key);
                line.length
            }
            None => 0,
        };
        (self.last, self.at) = (last, self.at.saturating_add(length));
        if self.open.as_ref().is_some_and(|raw| self.at >= raw.len()) {
            self.skip_frame();
        }
        Ok(())
    }

    /// The object the cursor is at, and goes to the next.
    ///
    /// # Errors
    ///
    /// Those of [`Cursor::line`], and a record that does not decode.
    pub fn take(&mut self) -> Result<Option<Object>, Damaged> {
        let object = self.line()?.map(|line| line.object().ok_or(Damaged)).transpose()?;
        self.advance()?;
        Ok(object)
    }
}
