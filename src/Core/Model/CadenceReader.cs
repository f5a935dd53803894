using System.Buffers;
using System.Collections.Immutable;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>Reads from an item's own words how often it is due: 每季度不少于1次, 6月、12月, 七一前夕.</summary>
internal static class CadenceReader
{
    // Most characters begin nothing that can be read; they are passed over many at a time.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        PeriodWords.Beginnings + FestivalWords.Beginnings + CalendarWords.Beginnings + CountWords.Beginnings);

    /// <summary>The proposals, in the order of the text; what is said twice is proposed once.</summary>
    public static ImmutableArray<CadenceProposal> Read(SourceText text, ItemSyntax item)
    {
        ReadOnlySpan<char> all = text.AsSpan();
        var proposals = ImmutableArray.CreateBuilder<CadenceProposal>();
        for (int position = item.Marker.Span.End; position < item.Span.End;)
        {
            int passed = all[position..item.Span.End].IndexOfAny(Beginnings);
            if (passed < 0)
            {
                break;
            }

            position += passed;
            CadenceMatch match = ReadAt(all[..item.Span.End], position);
            if (match.Cadence is { } cadence && !proposals.Any(proposal => proposal.Cadence.Equals(cadence)))
            {
                var span = new TextSpan(position, match.Length);
                proposals.Add(new CadenceProposal(cadence, text.ToString(span), span, match.CountsWeeksOrDays));
            }

            position += Math.Max(match.Length, 1);
        }

        return proposals.ToImmutable();
    }

    /// <summary>Reads words that say a cadence and nothing else: 每月1次.</summary>
    public static Cadence? ReadWhole(string words) =>
        words.Length > 0 && ReadAt(words, 0) is { Cadence: { } cadence } match && match.Length == words.Length ? cadence : null;

    private static CadenceMatch ReadAt(ReadOnlySpan<char> text, int position)
    {
        CadenceMatch match = PeriodWords.ReadAt(text, position);
        if (match.Length > 0)
        {
            return match;
        }

        match = FestivalWords.ReadAt(text, position);
        return match.Length > 0 ? match : CalendarWords.ReadAt(text, position);
    }
}
