//! Names whose values are secrets, and values that are none whatever they are called.

/// Which names have secret values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// Those that end in `password`, `passwd` or `pwd`: certain enough for any text.
    Passwords,
    /// Every name that looks secret: for options and connection strings.
    Any,
}

impl Names {
    pub(super) fn hold(self, name: &str) -> bool {
        if asks(name) {
            return false;
        }
        let flat: String = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let ends = |ends: &[&str]| ends.iter().any(|end| flat.ends_with(end));
        let contains = |parts: &[&str]| parts.iter().any(|part| flat.contains(part));
        match self {
            Self::Passwords => ends(&["password", "passwd", "pwd"]),
            // password_required is a switch that tells nothing.
            Self::Any => {
                flat != "passwordrequired" && (ends(&["token"]) || contains(&SECRET_PARTS))
            }
        }
    }
}

/// Whether a name is that of a question or an action about a password: `has_password`, `resetPassword`.
fn asks(name: &str) -> bool {
    const FIRST: [&str; 32] = [
        "allow", "can", "change", "check", "disable", "enable", "expire", "force", "forgot", "has",
        "hide", "is", "last", "max", "min", "must", "need", "needs", "no", "require", "required",
        "requires", "reset", "send", "should", "show", "update", "use", "uses", "validate",
        "verify", "with",
    ];
    let first_ends = name.char_indices().skip(1).find(|(_, c)| !c.is_ascii_lowercase());
    let Some((end, _)) = first_ends else { return false };
    let first = name.get(..end).unwrap_or("");
    let first = if name.get(..end + 1).is_some_and(|s| s.chars().all(|c| c.is_ascii_uppercase())) {
        name.split(['_', '-']).next().unwrap_or("")
    } else {
        first
    };
    FIRST.iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// A value that answers a question or names a way, and is no secret.
pub(super) fn is_switch(value: &str) -> bool {
    const SWITCHES: [&str; 26] = [
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "null",
        "none",
        "default",
        "required",
        "optional",
        "enabled",
        "disabled",
        "allow",
        "deny",
        "always",
        "never",
        "unset",
        "unknown",
        "missing",
        "invalid",
        "expired",
        "plain",
        "md5",
        "scram-sha-256",
        "bcrypt",
    ];
    SWITCHES.iter().any(|switch| value.eq_ignore_ascii_case(switch))
}

/// A bare `key` is no secret: oracle_fdw has such an option, for columns.
const SECRET_PARTS: [&str; 20] = [
    "password",
    "passwd",
    "pwd",
    "passfile",
    "passphrase",
    "passcode",
    "secret",
    "credential",
    "apikey",
    "accesskey",
    "privatekey",
    "authkey",
    "accountkey",
    "encryptionkey",
    "clientkey",
    "serverkey",
    "signingkey",
    "masterkey",
    "sharedkey",
    "storagekey",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_names() {
        for name in [
            "password",
            "sslpassword",
            "passfile",
            "aws_secret_access_key",
            "api-key",
            "ApiToken",
            "client_credentials",
            "scram_client_key",
            "oauth_client_secret",
        ] {
            assert!(Names::Any.hold(name), "{name}");
        }
        for name in [
            "user",
            "key",
            "tokenizer",
            "host",
            "sslkey",
            "password_required",
            "primary_key",
            "has_password",
            "resetPassword",
            "RESET_PASSWORD",
            "must_change_pwd",
            "HasPassword",
        ] {
            assert!(!Names::Any.hold(name), "{name}");
        }
    }
}
