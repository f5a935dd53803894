using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>What a plan file is made from. All of it but the plugins is bound into the ledger's first hash.</summary>
public sealed class PlanFileContents
{
    /// <summary>The unit and the year. The unit holds no control characters.</summary>
    public required PlanHeader Header { get; init; }

    /// <summary>The plan's text. It holds no unpaired surrogates: a text decoded from bytes never does.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The unit's profile; none by default.</summary>
    public PlanProfile Profile { get; init; } = PlanProfile.Empty;

    /// <summary>How the text is read.</summary>
    public PlanParseOptions Reading { get; init; } = PlanParseOptions.Default;

    /// <summary>The plugins that the plan is worked with, by id, each once, in the order in which they were named.</summary>
    public ImmutableArray<string> PluginIds { get; init; } = [];
}
