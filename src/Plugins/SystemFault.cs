using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Says why the system refused a file: the usual causes in words of our own, any other in the system's, marked as such.</summary>
public static class SystemFault
{
    private const int WindowsAccessDenied = unchecked((int)0x80070005);
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsLockViolation = unchecked((int)0x80070021);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int UnixNotPermitted = 1;
    private const int UnixAccessDenied = 13;
    private const int UnixTryAgain = 11;
    private const int UnixTryAgainOnMac = 35;
    private const int UnixNoSpace = 28;
    private const int UnixReadOnly = 30;

    /// <summary>The cause, as a part of a sentence.</summary>
    /// <param name="exception">What was thrown.</param>
    public static LocalizableText Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("文件或文件夹不存在", "there is no such file or folder"),
        UnauthorizedAccessException or { HResult: WindowsAccessDenied or UnixAccessDenied or UnixNotPermitted } => new("没有权限", "there is no permission"),
        PathTooLongException => new("路径太长", "the path is too long"),
        { HResult: WindowsSharingViolation or WindowsLockViolation or UnixTryAgain or UnixTryAgainOnMac } => new("正被另一个程序使用", "another program uses it"),
        { HResult: WindowsDiskFull or UnixNoSpace } => new("磁盘已满", "the disk is full"),
        { HResult: UnixReadOnly } => new("磁盘是只读的", "the disk is read-only"),
        _ => new LocalizableText("系统的说法：“{0}”", "in the system's words: “{0}”").Format(HiddenCharacters.Show(ForeignText.MessageOf(exception))),
    };
}
