using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Extensibility;

/// <summary>A workbook as data, without any Excel library. Immutable.</summary>
public sealed class Workbook
{
    /// <summary>The title in the document's properties.</summary>
    public required string Title { get; init; }

    /// <summary>The subject in the document's properties.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The author in the document's properties.</summary>
    public string Author { get; init; } = "";

    /// <summary>The keywords in the document's properties; the ledger's head goes here.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>The language of what the writer adds: page numbers, the note on a text that was cut. Default: Chinese.</summary>
    public Language Language { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The sheets, in order; at least one.</summary>
    public required ImmutableArray<Worksheet> Sheets { get; init; }
}
