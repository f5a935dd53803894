using OneOf;
using PlanKit.Text;

namespace PlanKit.Extensibility;

/// <summary>Reads the text of a plan out of a file of some format.</summary>
public interface IPlanImporter
{
    /// <summary>The name by which commands call it, as <c>plugin.json</c> lists it.</summary>
    string Name { get; }

    /// <summary>Reads the text. What it throws is shown with the plugin's name, and nothing is changed.</summary>
    /// <param name="content">The file's bytes.</param>
    OneOf<SourceText, UnreadableDocument> Import(ReadOnlyMemory<byte> content);
}
