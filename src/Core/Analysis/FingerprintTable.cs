using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>
/// The fingerprints of the findings on one plan, made when first asked for, since most checks never do. A fingerprint is the
/// hash of what stays when other items are renumbered, reworded or put in between (docs/format.md). Thread-safe.
/// </summary>
internal sealed class FingerprintTable
{
    private const string Scheme = "PlanKit finding 1";

    private readonly Lazy<ImmutableArray<string>> _fingerprints;

    /// <summary>Makes a table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">The findings, in their order: it tells equal ones apart.</param>
    public FingerprintTable(Plan plan, ImmutableArray<Diagnostic> diagnostics) =>
        _fingerprints = new Lazy<ImmutableArray<string>>(() => Compute(plan, diagnostics));

    /// <summary>The fingerprint of the finding at a place in the order.</summary>
    public string this[int index] => _fingerprints.Value[index];

    private static ImmutableArray<string> Compute(Plan plan, ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<string>.Builder fingerprints = ImmutableArray.CreateBuilder<string>(diagnostics.Length);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            PlanItem? item = ItemOf(plan, diagnostic.Location);
            string[] fields = [Scheme, diagnostic.Id, item?.Id.Value ?? "", diagnostic.Location.Quarter?.ToString() ?? "", WordsOf(plan, diagnostic.Location, item)];
            string common = Hash(fields);
            int ordinal = counts.GetValueOrDefault(common) + 1;
            counts[common] = ordinal;
            fingerprints.Add(ordinal == 1 ? common : Hash([.. fields, ordinal.ToString(CultureInfo.InvariantCulture)]));
        }

        return fingerprints.MoveToImmutable();
    }

    private static PlanItem? ItemOf(Plan plan, Location location)
    {
        if (location.Item is { } id)
        {
            return plan.TryGetItem(id, out PlanItem? named) ? named : null;
        }

        return location.Span is { } span && plan.ItemAt(span.Start) is { } around && around.Span.Contains(span) ? around : null;
    }

    private static string WordsOf(Plan plan, Location location, PlanItem? item) => location switch
    {
        TextLocation { Span: { } span } => ItemIdMint.Normalize(WithoutMarkers(plan, FirstLineOf(plan.Text, span), item)),
        EntryLocation entry => entry.Sequence.ToString(CultureInfo.InvariantCulture),
        WorkbookLocation cell => $"{cell.Sheet}!{cell.Cell}",
        _ => "",
    };

    // What comes after may hold other items' words: the copy of a text that was pasted twice does.
    private static TextSpan FirstLineOf(SourceText text, TextSpan span)
    {
        int length = text.AsSpan(span).IndexOfAny('\r', '\n');
        return length < 0 ? span : new TextSpan(span.Start, length);
    }

    // Numbers change when something is put in before; so no numbering counts as words.
    private static string WithoutMarkers(Plan plan, TextSpan span, PlanItem? item)
    {
        IEnumerable<TextSpan> markers = item is null
            ? Sections(plan.Sections).Select(section => new TextSpan(section.HeadingSpan.Start, section.Marker.Length))
            : item.Clauses.Select(clause => new TextSpan(clause.Span.Start, clause.Marker.Length))
                .Append(new TextSpan(item.HeadingSpan.Start, item.Marker.Length));
        int start = span.Start;
        foreach (TextSpan marker in markers)
        {
            if (marker.Contains(start))
            {
                start = Math.Min(marker.End, span.End);
            }
        }

        return plan.Text.ToString(TextSpan.FromBounds(start, span.End));
    }

    private static IEnumerable<PlanSection> Sections(ImmutableArray<PlanSection> sections) =>
        sections.SelectMany(section => Sections(section.Sections).Prepend(section));

    // Framed as the ledger's hashes are: each field's length in four bytes, high byte first, then its UTF-8 bytes.
    private static string Hash(ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string field in fields)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Digest.FromHash(hash.GetHashAndReset()).Hex;
    }
}
