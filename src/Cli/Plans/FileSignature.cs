using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Knows the files that people take for text by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>An SQLite database, which is what a plan file is.</summary>
    public static LocalizableText Database { get; } = new("数据库文件", "a database");

    private static readonly LocalizableText Zip = new("Word、Excel 或压缩文件", "a Word, Excel or zip file");
    private static readonly LocalizableText OldOffice = new("旧版 Word 或 Excel 文件", "an old Word or Excel file");
    private static readonly LocalizableText Pdf = new("PDF 文件", "a PDF file");
    private static readonly LocalizableText RichText = new("RTF 文件", "an RTF file");
    private static readonly LocalizableText Picture = new("图片", "a picture");

    /// <summary>What the file is; null where it may be text.</summary>
    public static LocalizableText? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("SQLite format 3\0"u8))
        {
            return Database;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OldOffice;
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return RichText;
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
                ? Picture
                : null;
    }
}
