namespace PlanKit.Text;

/// <summary>What is said of bytes that cannot be read.</summary>
internal static class DecodingTexts
{
    public static LocalizableText Binary { get; } = new(
        "这不是文本文件：第 {0} 个字节（从 0 数起）是零字节，文本里没有这样的字节。如果这是 Word 文档，请先另存为“纯文本”；如果是不带标记的 UTF-16 文本，请用 --encoding 指明。",
        "This is not a text file: byte {0}, counted from 0, is zero, which no text holds. A Word document must first be saved as plain text; for UTF-16 without a byte order mark, name it with --encoding.");

    public static LocalizableText BadBytes { get; } = new(
        "第 {1} 个字节（从 0 数起）起的 {2} 不是 {0} 编码的字符。请用 --encoding 指明正确的编码，或者重新另存这份文件。",
        "The bytes {2} at offset {1}, counted from 0, are no {0} character. Name the right encoding with --encoding, or save the file anew.");

    public static LocalizableText CutCharacter { get; } = new(
        "文件在第 {1} 个字节（从 0 数起）处断在一个 {0} 字符的中间（{2}），末尾可能没有复制完整。请重新取一份完整的文件。",
        "The file ends at byte {1}, counted from 0, in the middle of a {0} character ({2}); its end was probably lost in copying. Fetch a complete copy.");

    public static LocalizableText CutInEither { get; } = new(
        "文件断在一个字符的中间，末尾可能没有复制完整：按 UTF-8 断在第 {0} 个字节（从 0 数起，{1}），按 GB18030 断在第 {2} 个字节（{3}）；文字太少，分不出是哪一种编码。请重新取一份完整的文件。",
        "The file ends in the middle of a character; its end was probably lost in copying: as UTF-8 at byte {0}, counted from 0 ({1}), as GB18030 at byte {2} ({3}); there is too little text to tell which it is. Fetch a complete copy.");

    public static LocalizableText AmbiguousOrCut { get; } = new(
        "这份文件按 GB18030 读得通，开头是“{0}”；也可能是 UTF-8（开头是“{1}”），但在第 {2} 个字节（从 0 数起）处断在一个字符的中间。是前一种的，用 --encoding gb18030 指明；是后一种的，请重新取一份完整的文件。",
        "The file can be read as GB18030, and then begins \"{0}\"; or it is UTF-8, begins \"{1}\", and ends at byte {2}, counted from 0, in the middle of a character. Say --encoding gb18030 for the first; for the second, fetch a complete copy.");

    public static LocalizableText Ambiguous { get; } = new(
        "这份文件按两种编码都读得通：按 GB18030 开头是“{0}”，按 UTF-8 开头是“{1}”。请用 --encoding gb18030 或 --encoding utf-8 指明。",
        "The file can be read in two encodings: as GB18030 it begins \"{0}\", as UTF-8 \"{1}\". Say which with --encoding gb18030 or --encoding utf-8.");

    public static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "UTF-8",
        TextEncoding.Utf16LittleEndian => "UTF-16 LE",
        TextEncoding.Utf16BigEndian => "UTF-16 BE",
        TextEncoding.Gb18030 => "GB18030",
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Unknown encoding."),
    };
}
