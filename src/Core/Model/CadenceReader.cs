using System.Collections.Immutable;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>Reads from an item's own words how often it is due.</summary>
internal static class CadenceReader
{
    public static ImmutableArray<CadenceProposal> Read(SourceText text, ItemSyntax item)
    {
        string words = text.ToString(item.Span);
        int found = words.IndexOf("每季度", StringComparison.Ordinal);
        return found < 0
            ? []
            : [new CadenceProposal(Cadence.Every(CadencePeriod.Quarter), "每季度", new TextSpan(item.Span.Start + found, 3))];
    }
}
