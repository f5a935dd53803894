using System.Diagnostics.CodeAnalysis;
using OneOf;
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

    private static readonly LocalizableText Unusable = new("{0} 有插件可以读取这类文件，但它不能用：{1}", "{0} A plugin reads such files, but cannot be used: {1}");
    private static readonly LocalizableText WithException = new("{0}：{1}", "{0}: {1}");

    /// <summary>
    /// Reads the text: with the plugin that claims such documents, where it is trusted and nobody names an encoding; else as text.
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

        return claimed.Match(
            importer => DocumentReader.ReadBytes(path).Match(bytes => Import(path, importer, bytes), failure => failure),
            // One that was to be used and fails is told of: as text the document may be another plan.
            refused => refused.State is not (Untrusted or Disabled)
                ? new Failure(refused.Message)
                : DocumentReader.Read(path, encoding).Match<OneOf<SourceText, Failure>>(
                    text => text,
                    failure => new Failure(Unusable.Format(failure.Message, refused.Message))));
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
            return new Failure(Threw.Format(importer.Plugin.ToString(), path, failed.Text));
        }
        catch (Exception exception)
        {
            return new Failure(Threw.Format(importer.Plugin.ToString(), path, WithException.Format(exception.GetType().Name, exception.Message)));
        }
    }
}
