//! Files that the program writes: whole or absent, private, and never in place of what must not be lost. And small ones
//! that it reads, never more of them than they can have.
//!
//! ```text
//! destination  where a file is to go, and what is there already
//! protected    files that no output may replace
//! output       one file, written beside its destination and moved there when it is whole
//! staging      the same for a database, which has companions while it is made
//! announcement who writes to a file, said beside it
//! stream       pipes and devices, waited for until the work is to stop
//! spool        what a pipe gives, copied before it is used
//! databases    those that this process has open, which nothing else may open
//! partial      unfinished files: their names, and removing those of dead processes
//! identity     which file a path leads to, and how many names it has
//! network      whether a file is on another computer
//! private      files and folders that only their owner may read
//! small        text files that a person names: settings, mappings
//! folder       what is in a folder
//! ```
//!
//! An unfinished file is called `.creditdesk-PROCESS-RANDOM.part`, lies in the folder of its destination and is locked
//! as long as its process lives. Dropped, it is removed; after a crash the next output into that folder removes it.

mod announcement;
mod databases;
mod destination;
mod error;
mod folder;
mod identity;
mod network;
mod output;
mod partial;
mod private;
mod protected;
mod small;
mod spool;
mod staging;
mod stream;

pub use announcement::{Announced, Announcement, announced, remove_abandoned_announcement};
pub use databases::{OpenDatabase, is_open_database};
pub use destination::{Destination, IfExists};
pub use error::{OutputError, Replaceable, cause_of};
pub use folder::in_folder;
pub use identity::{FileId, count_names};
pub use network::network_file_system;
pub use output::{Output, folder_of};
pub use partial::{ScratchFolder, remove_abandoned};
pub use private::{append_to, create_folders, mode_open_to_others};
pub use protected::{COMPANIONS, Protected, Purpose, companion};
pub use small::{SmallFileError, read_small_text};
pub use spool::{SpoolError, spool, unnamed_file};
pub use staging::Staging;
pub use stream::{Stream, is_stopped, is_stream};
