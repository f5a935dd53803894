namespace PlanKit.Text;

/// <summary>The encodings in which plans are read.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first; recognised by its byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first; recognised by its byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>GB 18030, of which GBK and GB 2312 are parts, with its four-byte characters.</summary>
    Gb18030,
}
