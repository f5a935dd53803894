using System.Text;
using OneOf;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.TestPlugins;

/// <summary>Lines that begin with '#' are no part of the plan. The words "throw", "exit" and "unreadable" make of it what they say.</summary>
public sealed class NotesImporter : IPlanImporter
{
    public string Name => "notes";

    public OneOf<SourceText, UnreadableDocument> Import(ReadOnlyMemory<byte> content)
    {
        string text = Encoding.UTF8.GetString(content.Span);
        Console.WriteLine($"读取 {content.Length} bytes");
        switch (text)
        {
            case "throw":
                throw new InvalidOperationException("No notes.");
            case "exit":
                Environment.Exit(0);
                break;
            case "unreadable":
                return new UnreadableDocument(new LocalizableText("第 1 行没有标题。", "There is no title in line 1."));
        }

        return SourceText.From(string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('#'))));
    }
}
