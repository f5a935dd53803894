using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>What kind of file a piece of evidence is, by the ending of its name alone: nothing in a kept file is ever opened.</summary>
internal static class EvidenceTypes
{
    /// <summary>The kind: its word in JSON, and in words for people.</summary>
    public static (string Word, LocalizableText Text) Of(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".PDF" => ("pdf", new("PDF 文档", "PDF document")),
        ".OFD" => ("ofd", new("OFD 版式文档", "OFD document")),
        ".DOC" or ".DOCX" or ".WPS" or ".RTF" => ("text-document", new("文字文档", "text document")),
        ".XLS" or ".XLSX" or ".ET" or ".CSV" => ("spreadsheet", new("表格", "spreadsheet")),
        ".PPT" or ".PPTX" or ".DPS" => ("presentation", new("演示文稿", "presentation")),
        ".TXT" or ".MD" => ("plain-text", new("纯文本", "plain text")),
        ".JPG" or ".JPEG" or ".PNG" or ".GIF" or ".BMP" or ".HEIC" or ".WEBP" or ".TIF" or ".TIFF" => ("picture", new("图片", "picture")),
        ".MP4" or ".MOV" or ".AVI" or ".MKV" => ("video", new("视频", "video")),
        ".MP3" or ".M4A" or ".WAV" or ".AMR" => ("sound-recording", new("录音", "sound recording")),
        ".ZIP" or ".RAR" or ".7Z" => ("archive", new("压缩包", "archive")),
        _ => ("other", new("其他", "other")),
    };
}
