using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>What can be wrong with a dump, each as a sentence without its full stop.</summary>
internal static class DumpTexts
{
    public static readonly LocalizableText NotJson = new("这一行不是 JSON", "the line is no JSON");
    public static readonly LocalizableText Malformed = new("“{0}”缺少、多余或格式不对", "'{0}' is missing, superfluous or of another form");
    public static readonly LocalizableText NoDump = new("它不是 plankit dump 写下的", "plankit dump did not write it");
    public static readonly LocalizableText Newer = new("它的格式 {0} 是较新版本的程序写的，本程序支持到 {1}", "its format {0} is that of a newer program; this one knows up to {1}");
    public static readonly LocalizableText Misplaced = new("“{0}”不该出现在这里", "'{0}' does not belong here");
    public static readonly LocalizableText CutShort = new("它在这里中断，后面的内容缺失", "it breaks off here; the rest is missing");
    public static readonly LocalizableText TooLong = new("这一行太长", "the line is too long");
    public static readonly LocalizableText TrailingLines = new("结束行之后还有内容", "something comes after its last line");
    public static readonly LocalizableText WrongContent = new("内容与其哈希不符：它被改动过", "the content does not match its hash: it was changed");
    public static readonly LocalizableText Twice = new("它出现了两次", "it is there twice");
    public static readonly LocalizableText WrongBeginning = new("单位、年份、文本、配置与起始哈希不符：被改动过", "unit, year, text and profile do not match the first hash: one was changed");
    public static readonly LocalizableText WrongCount = new("行数或链尾与前面的内容不符", "the number of lines or the head does not match what came before");
    public static readonly LocalizableText Unsound = new("写成的计划文件核验不通过：{0}", "the plan file that it gives is not sound: {0}");
}
