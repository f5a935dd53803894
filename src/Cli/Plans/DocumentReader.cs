using OneOf;
using PlanKit.Cli.Output;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Reads a plan's text from a file, or says why it cannot be read.</summary>
internal static class DocumentReader
{
    /// <summary>The largest document that is read, in bytes. The longest plan known has 20 KB.</summary>
    public const long MaxBytes = 32L * 1024 * 1024;

    private static readonly LocalizableText Missing = new(
        "找不到文件 {0}。请检查路径和文件名。",
        "There is no file {0}. Check the path and the name.");

    private static readonly LocalizableText Folder = new(
        "{0} 是文件夹，不是文档。请写出其中的文件名。",
        "{0} is a folder, not a document. Name the file in it.");

    private static readonly LocalizableText TooLarge = new(
        "文件 {0} 有 {1}，超过上限 {2}，不像一份工作要点。请检查是否选错了文件。",
        "The file {0} has {1}, more than the limit of {2}; that is no work plan. Check that it is the right file.");

    private static readonly LocalizableText Empty = new(
        "文件 {0} 是空的。请把工作要点的正文粘贴进去再试。",
        "The file {0} is empty. Paste the plan's text into it and try again.");

    private static readonly LocalizableText Forbidden = new(
        "不能读取文件 {0}：没有权限或被占用。请关闭占用它的程序，或换一个能读取的位置。",
        "The file {0} cannot be read: no permission, or in use. Close the program that uses it, or copy it to a folder you can read.");

    private static readonly LocalizableText Office = new(
        "文件 {0} 是{1}，不是纯文本。请在其中全选、复制，粘贴到文本文件（.txt）后再导入。",
        "The file {0} is {1}, not plain text. Open it, copy all, paste it into a text file (.txt) and read that in.");

    private static readonly LocalizableText PlanFile = new(
        "文件 {0} 已经是计划文件，不是文档。查看它：plankit outline --file {0}。",
        "The file {0} is a plan file already, not a document. To see it: plankit outline --file {0}.");

    private static readonly LocalizableText Undecodable = new(
        "无法识别文件 {0} 的文字：{1}",
        "The text of {0} cannot be read. {1}");

    private static readonly LocalizableText Binary = new(
        "文件 {0} 不是文本：第 {1} 行里有空字符。请检查是否选对了文件，或另存为 UTF-8 文本。",
        "The file {0} is no text: there is a NUL character in line {1}. Check that it is the right file, or save it as UTF-8 text.");

    private static readonly LocalizableText Ambiguous = new(
        "文件 {0} 的编码不能确定：{1}",
        "The encoding of {0} is not certain. {1}");

    private static readonly LocalizableText NoEncoding = new(
        "没有编码“{0}”。可用：{1}。",
        "There is no encoding “{0}”. Known: {1}.");

    /// <summary>Reads the text.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="encodingName">What <c>--encoding</c> says; null: found out from the bytes.</param>
    public static OneOf<SourceText, Failure> Read(string path, string? encodingName)
    {
        TextEncoding? encoding = null;
        if (encodingName is not null)
        {
            if (!TextEncodingWords.TryParse(encodingName, out TextEncoding named))
            {
                return new Failure(NoEncoding.Format(encodingName, string.Join(", ", TextEncodingWords.All)));
            }

            encoding = named;
        }

        return ReadBytes(path).Match(bytes => Decode(path, bytes, encoding), failure => failure);
    }

    /// <summary>Reads a document's bytes, whatever they are.</summary>
    /// <param name="path">The file, absolute.</param>
    public static OneOf<byte[], Failure> ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            return new Failure(Folder.Format(path));
        }

        try
        {
            long length = new FileInfo(path).Length;
            return length > MaxBytes
                ? new Failure(TooLarge.Format(path, SizeText.Of(length), SizeText.Of(MaxBytes)))
                : length == 0 ? new Failure(Empty.Format(path)) : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Failure(Missing.Format(path));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return new Failure(Forbidden.Format(path));
        }
    }

    /// <summary>Takes a text as that of a plan, unless there is nothing in it or it is none.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">What was read from it.</param>
    public static OneOf<SourceText, Failure> Accept(string path, SourceText text) =>
        text.AsSpan().IsWhiteSpace() ? new Failure(Empty.Format(path))
        : text.AsSpan().IndexOf('\0') is >= 0 and var position ? new Failure(Binary.Format(path, text.GetLinePosition(position).ShownLine))
        : text;

    private static OneOf<SourceText, Failure> Decode(string path, byte[] bytes, TextEncoding? encoding)
    {
        if (FileSignature.Of(bytes) is { } kind)
        {
            return new Failure(kind == FileSignature.Database ? PlanFile.Format(path) : Office.Format(path, kind));
        }

        return SourceText.From(bytes, encoding).Match<OneOf<SourceText, Failure>>(
            text => Accept(path, text),
            undecodable => new Failure(Undecodable.Format(path, undecodable.Reason)),
            ambiguous => new Failure(Ambiguous.Format(path, ambiguous.Reason)));
    }
}
