namespace PlanKit.Syntax;

/// <summary>The parts of an official document that surround its content.</summary>
public enum FrameKind
{
    /// <summary>标题.</summary>
    Title,

    /// <summary>发文字号: 工信党〔2026〕3号; and the letterhead (…文件) above it.</summary>
    DocumentNumber,

    /// <summary>主送机关: 各党支部：</summary>
    Salutation,

    /// <summary>落款: who signs, and the date.</summary>
    Signature,

    /// <summary>附件, as it is named or as it follows.</summary>
    Attachment,

    /// <summary>A page number, 抄送 or 印发 line.</summary>
    Footer,

    /// <summary>A line that a web site or a seller of documents pasted along.</summary>
    Advertisement,
}
