using System.Diagnostics.CodeAnalysis;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Plugins;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Reads a plan's text from a document of any kind that the program or a trusted plugin knows.</summary>
internal static class ImportedDocument
{
    private static readonly LocalizableText Threw = new(
        "插件“{0}”读取 {1} 时出错：{2}。没有改动任何内容；请把此信息告诉插件作者，或把正文另存为文本文件（.txt）。",
        "Plugin “{0}” failed to read {1}: {2}. Nothing was changed; tell the plugin's author, or save the text as a text file (.txt).");

    private static readonly LocalizableText Unreadable = new(
        "插件“{0}”不能读取 {1}：{2}",
        "Plugin “{0}” cannot read {1}: {2}");

    private static readonly LocalizableText Unusable = new(
        "没有读取 {0}：{1} 文档由插件读取，而它现在不能用。{2}\n如果它本来就是纯文本，加上 --encoding（如 --encoding {3}）即可按文本读取。没有改动任何内容。",
        "{0} was not read: a plugin reads {1} documents, and it cannot be used now. {2}\nIf it is plain text after all, add --encoding (such as --encoding {3}) to read it so. Nothing was changed.");

    private static readonly LocalizableText WithException = new("{0}：{1}", "{0}: {1}");

    /// <summary>
    /// Reads the text: with the plugin that claims such documents, unless somebody names an encoding; as text where none claims them. Where
    /// that plugin cannot be used, the document is not read.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="encoding">What <c>--encoding</c> says; null: found out from the bytes.</param>
    public static OneOf<SourceText, Failure> Read(CommandSession session, string path, string? encoding)
    {
        string extension = Path.GetExtension(path);
        if (encoding is not null || extension.Length == 0 || extension.Equals(".txt", StringComparison.OrdinalIgnoreCase)
            || session.Plugins.LoadImporterOf(extension) is not { } claimed)
        {
            return DocumentReader.Read(path, encoding);
        }

        // Never as text unasked: so read, the document may be another plan.
        return DocumentReader.ReadBytes(path).Match(
            bytes => claimed.Match(
                importer => Import(path, importer, bytes),
                refused => new Failure(Unusable.Format(path, extension, refused.Message, TextEncodingWords.Word(TextEncoding.Utf8)))),
            failure => failure);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; the person is told which plugin it was.")]
    private static OneOf<SourceText, Failure> Import(string path, RegisteredImporter importer, byte[] bytes)
    {
        try
        {
            return importer.Importer.Import(bytes).Match(
                text => DocumentReader.Accept(path, text),
                unreadable => new Failure(Unreadable.Format(importer.Plugin.ToString(), path, unreadable.Reason)));
        }
        catch (WorkerFailedException failed)
        {
            return new Failure(Threw.Format(importer.Plugin.ToString(), path, WithoutStop(failed.Text)));
        }
        catch (Exception exception)
        {
            return new Failure(Threw.Format(importer.Plugin.ToString(), path, WithoutStop(WithException.Format(exception.GetType().Name, ThrownText.MessageOf(exception)))));
        }
    }

    // The sentence into which it goes ends of itself.
    private static LocalizableText WithoutStop(LocalizableText text) => new(text.Chinese.TrimEnd('.', '。'), text.English.TrimEnd('.', '。'));
}
