using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>What kind of file a piece of evidence is, by the ending of its name alone: nothing in a kept file is ever opened.</summary>
internal static class EvidenceTypes
{
    private static readonly LocalizableText Other = new("其他", "other");

    /// <summary>The kind in words.</summary>
    public static LocalizableText Of(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".PDF" => new("PDF 文档", "PDF document"),
        ".OFD" => new("OFD 版式文档", "OFD document"),
        ".DOC" or ".DOCX" or ".WPS" or ".RTF" => new("文字文档", "text document"),
        ".XLS" or ".XLSX" or ".ET" or ".CSV" => new("表格", "spreadsheet"),
        ".PPT" or ".PPTX" or ".DPS" => new("演示文稿", "presentation"),
        ".TXT" or ".MD" => new("纯文本", "plain text"),
        ".JPG" or ".JPEG" or ".PNG" or ".GIF" or ".BMP" or ".HEIC" or ".WEBP" or ".TIF" or ".TIFF" => new("图片", "picture"),
        ".MP4" or ".MOV" or ".AVI" or ".MKV" => new("视频", "video"),
        ".MP3" or ".M4A" or ".WAV" or ".AMR" => new("录音", "sound recording"),
        ".ZIP" or ".RAR" or ".7Z" => new("压缩包", "archive"),
        _ => Other,
    };
}
