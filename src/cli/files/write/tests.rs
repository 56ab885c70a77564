//! Tests of writing: what becomes of the file, its mode, links, and each error.

use super::*;

fn put(path: &Path, bytes: &[u8]) -> Outcome {
    write_atomic(path, bytes).unwrap().outcome
}

fn error(path: &Path) -> String {
    let error = write_atomic(path, b"new").unwrap_err();
    assert!(error.hint.is_some(), "{error}");
    error.to_string()
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn created_replaced_unchanged() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.pgsnap");
    assert_eq!(put(&path, b"one"), Outcome::Created);
    assert_eq!(put(&path, b"two"), Outcome::Replaced);
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(put(&path, b"two"), Outcome::Unchanged);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(names(dir.path()), ["a.pgsnap"]);
}

#[test]
fn long_names_fit() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(put(&dir.path().join("x".repeat(255)), b""), Outcome::Created);
    assert!(error(&dir.path().join("x".repeat(256))).contains("cannot be written"));
}

#[test]
fn errors_leave_everything_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, b"old").unwrap();
    assert!(error(dir.path()).contains("is a directory"));
    assert!(error(Path::new("/")).contains("is a directory"));
    assert!(error(&dir.path().join("none/")).contains("is a directory"));
    assert!(error(&dir.path().join("none/x")).contains("mkdir -p"));
    assert!(error(&file.join("x")).contains("there is no directory"));
    assert!(error(Path::new("")).contains("empty"));
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    assert!(error(&file).contains("chmod u+w"));
    assert_eq!(put(&file, b"old"), Outcome::Unchanged);
    assert_eq!(names(dir.path()), ["file"]);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn modes() {
        let dir = tempfile::tempdir().unwrap();
        let (path, plain) = (dir.path().join("a"), dir.path().join("plain"));
        fs::write(&plain, b"").unwrap();
        put(&path, b"one");
        assert_eq!(mode(&path), mode(&plain), "as the umask has it");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        put(&path, b"two");
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    fn links_are_followed() {
        let dir = tempfile::tempdir().unwrap();
        let real = dir.path().join("sub/real");
        fs::create_dir(dir.path().join("sub")).unwrap();
        let (link, chain) = (dir.path().join("link"), dir.path().join("chain"));
        symlink("sub/real", &link).unwrap();
        symlink(&link, &chain).unwrap();
        assert_eq!(put(&chain, b"one"), Outcome::Created, "dangling so far");
        assert_eq!(put(&link, b"two"), Outcome::Replaced);
        assert_eq!(fs::read(&real).unwrap(), b"two");
        assert!(link.is_symlink() && chain.is_symlink() && !real.is_symlink());
        assert_eq!(write_atomic(&chain, b"two").unwrap().path, real);
        let looped = dir.path().join("looped");
        symlink("looped", &looped).unwrap();
        assert!(error(&looped).contains("symbolic links"));
    }

    #[test]
    fn a_directory_without_write_permission() {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o555)).unwrap();
        // Root may write anywhere: nothing to see then.
        if let Err(error) = write_atomic(&dir.path().join("a"), b"") {
            assert!(error.message.starts_with("no permission to write in "), "{error}");
        }
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn devices_are_written_not_replaced() {
        assert_eq!(put(Path::new("/dev/null"), b"gone"), Outcome::Streamed);
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_open_file_is_not_replaced_under_its_writers() {
        use std::os::fd::AsRawFd;
        use std::os::unix::fs::MetadataExt;
        let (file, dir) = (tempfile::NamedTempFile::new().unwrap(), tempfile::tempdir().unwrap());
        fs::write(file.path(), b"before ").unwrap();
        let inode = file.as_file().metadata().unwrap().ino();
        let link = dir.path().join("stdout");
        symlink(format!("/proc/self/fd/{}", file.as_raw_fd()), &link).unwrap();
        assert_eq!(put(&link, b"after"), Outcome::Streamed);
        assert_eq!(fs::read(file.path()).unwrap(), b"before after");
        assert_eq!(fs::metadata(file.path()).unwrap().ino(), inode);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk() {
        assert!(error(Path::new("/dev/full")).contains("the disk is full"));
    }
}
