//! The encodings that pg_dump writes in, by PostgreSQL's names for them ("Character Set Support" in
//! its documentation).

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, IBM866, ISO_8859_2, ISO_8859_3, ISO_8859_4,
    ISO_8859_5, ISO_8859_6, ISO_8859_7, ISO_8859_8, ISO_8859_10, ISO_8859_13, ISO_8859_14,
    ISO_8859_15, ISO_8859_16, KOI8_R, KOI8_U, SHIFT_JIS, WINDOWS_874, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
    WINDOWS_1258,
};

/// How bytes become characters.
enum Reading {
    /// As the Encoding Standard of the web has it.
    Web(&'static Encoding),
    /// As well, but 0x80 to 0x9f are control characters: the standards of ISO, which the web reads
    /// as those of Windows.
    Iso(&'static Encoding),
}

/// The text of bytes in the encoding PostgreSQL calls `name`; `None` for a name that is not known
/// and for bytes that mean nothing in it.
pub fn decode(bytes: &[u8], name: &str) -> Option<String> {
    match reading(name)? {
        Reading::Web(encoding) => whole(bytes, encoding),
        Reading::Iso(encoding) => {
            let one = |byte: &u8| match byte {
                0..0xa0 => Some(char::from(*byte)),
                _ => whole(&[*byte], encoding)?.chars().next(),
            };
            bytes.iter().map(one).collect()
        }
    }
}

fn whole(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| text.into_owned())
}

fn reading(name: &str) -> Option<Reading> {
    // Case and what is no letter or digit do not matter (pg_char_to_encoding in encnames.c).
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    Some(match plain.to_ascii_uppercase().as_str() {
        "LATIN1" | "ISO88591" => Reading::Iso(WINDOWS_1252),
        "LATIN2" | "ISO88592" => Reading::Iso(ISO_8859_2),
        "LATIN3" | "ISO88593" => Reading::Iso(ISO_8859_3),
        "LATIN4" | "ISO88594" => Reading::Iso(ISO_8859_4),
        "LATIN5" | "ISO88599" => Reading::Iso(WINDOWS_1254),
        "LATIN6" | "ISO885910" => Reading::Iso(ISO_8859_10),
        "LATIN7" | "ISO885913" => Reading::Iso(ISO_8859_13),
        "LATIN8" | "ISO885914" => Reading::Iso(ISO_8859_14),
        "LATIN9" | "ISO885915" => Reading::Iso(ISO_8859_15),
        "LATIN10" | "ISO885916" => Reading::Iso(ISO_8859_16),
        "ISO88595" => Reading::Iso(ISO_8859_5),
        "ISO88596" => Reading::Iso(ISO_8859_6),
        "ISO88597" => Reading::Iso(ISO_8859_7),
        "ISO88598" => Reading::Iso(ISO_8859_8),
        "WIN866" | "ALT" => Reading::Web(IBM866),
        "WIN874" => Reading::Web(WINDOWS_874),
        "WIN1250" => Reading::Web(WINDOWS_1250),
        "WIN1251" | "WIN" => Reading::Web(WINDOWS_1251),
        "WIN1252" => Reading::Web(WINDOWS_1252),
        "WIN1253" => Reading::Web(WINDOWS_1253),
        "WIN1254" => Reading::Web(WINDOWS_1254),
        "WIN1255" => Reading::Web(WINDOWS_1255),
        "WIN1256" => Reading::Web(WINDOWS_1256),
        "WIN1257" => Reading::Web(WINDOWS_1257),
        "WIN1258" | "ABC" | "TCVN" | "TCVN5712" | "VSCII" => Reading::Web(WINDOWS_1258),
        "KOI8R" | "KOI8" => Reading::Web(KOI8_R),
        "KOI8U" => Reading::Web(KOI8_U),
        "EUCJP" => Reading::Web(EUC_JP),
        "SJIS" | "MSKANJI" | "SHIFTJIS" | "WIN932" | "WINDOWS932" => Reading::Web(SHIFT_JIS),
        "EUCKR" | "UHC" | "WIN949" | "WINDOWS949" => Reading::Web(EUC_KR),
        "EUCCN" | "GBK" | "WIN936" | "WINDOWS936" => Reading::Web(GBK),
        "GB18030" => Reading::Web(GB18030),
        "BIG5" | "WIN950" | "WINDOWS950" => Reading::Web(BIG5),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn characters_are_those_of_postgresql() {
        assert_eq!(decode(b"caf\xe9", "LATIN1").as_deref(), Some("café"));
        assert_eq!(decode(b"\x80", "latin-1").as_deref(), Some("\u{80}"));
        assert_eq!(decode(b"\x80", "WIN1252").as_deref(), Some("€"));
        assert_eq!(decode(b"\xa4", "LATIN9").as_deref(), Some("€"));
        assert_eq!(decode(b"\xd0\xcf", "KOI8R").as_deref(), Some("по"));
        assert_eq!(decode(b"\xc6\xfc", "EUC_JP").as_deref(), Some("日"));
        assert_eq!(decode("日".as_bytes(), "MULE_INTERNAL"), None);
        assert_eq!(decode(b"\xff", "EUC_JP"), None, "nothing is replaced");
    }
}
