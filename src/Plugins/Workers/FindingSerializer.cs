using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries findings between host and worker: with their texts filled, since only the plugin's side knows what fills them.</summary>
internal static class FindingSerializer
{
    public static void Write(PayloadWriter payload, Diagnostic diagnostic)
    {
        payload.Write(diagnostic.Id);
        payload.Write(diagnostic.Message);
        payload.Write(diagnostic.Remedy);
        Write(payload, diagnostic.Location);
        payload.WriteEach(diagnostic.AdditionalLocations, Write);
        payload.Write(diagnostic.Properties.Count);
        if (!diagnostic.Properties.IsEmpty)
        {
            foreach ((string name, string value) in diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            {
                payload.WriteWhole(name);
                payload.WriteWhole(value);
            }
        }
    }

    /// <summary>Reads a finding.</summary>
    /// <param name="payload">What was written.</param>
    /// <param name="snapshot">What the finding is about.</param>
    /// <param name="ruleOf">The rule of an id.</param>
    /// <exception cref="InvalidDataException">It is about something that the snapshot does not hold.</exception>
    public static Diagnostic Read(PayloadReader payload, PlanSnapshot snapshot, Func<string, DiagnosticDescriptor?> ruleOf)
    {
        string id = payload.ReadText();
        DiagnosticDescriptor rule = ruleOf(id) ?? throw new InvalidDataException($"A finding is of the rule {id}, which nobody declared.");
        (LocalizableText message, LocalizableText remedy) = (payload.ReadLocalizable(), payload.ReadLocalizable());
        Location location = ReadLocation(payload, snapshot);
        ImmutableArray<Location> others = payload.ReadEach(other => ReadLocation(other, snapshot));
        var properties = new List<KeyValuePair<string, string>>();
        for (int left = payload.ReadInt32(); left > 0; left--)
        {
            properties.Add(KeyValuePair.Create(payload.ReadText(), payload.ReadText()));
        }

        return Diagnostic.CreateFilled(rule, location, others, CollectionsMarshal.AsSpan(properties), message, remedy);
    }

    private static void Write(PayloadWriter payload, Location location)
    {
        switch (location)
        {
            case TextLocation { Span: { } span } text:
                payload.Write((int)LocationKind.Text);
                payload.Write(span);
                payload.Write(text.Item?.Value);
                break;
            case CellLocation cell:
                payload.Write((int)LocationKind.Cell);
                payload.Write(cell.Item!.Value);
                payload.WriteOptional((int?)cell.Quarter);
                break;
            case EntryLocation entry:
                payload.Write((int)LocationKind.Entry);
                payload.Write(entry.Sequence);
                payload.Write(entry.Item?.Value);
                payload.WriteOptional((int?)entry.Quarter);
                break;
            case WorkbookLocation workbook:
                payload.Write((int)LocationKind.Workbook);
                payload.WriteWhole(workbook.Sheet);
                payload.WriteWhole(workbook.Cell);
                break;
            default:
                payload.Write((int)LocationKind.None);
                break;
        }
    }

    private static Location ReadLocation(PayloadReader payload, PlanSnapshot snapshot)
    {
        switch ((LocationKind)payload.ReadInt32())
        {
            case LocationKind.Text:
                TextSpan span = ReadSpan(payload, snapshot);
                return ReadItem(payload, snapshot) is { } item ? Location.Of(span, item) : Location.Of(span);
            case LocationKind.Cell:
                return Location.Of(
                    ReadItem(payload, snapshot) ?? throw Missing("item"),
                    ReadQuarter(payload) ?? throw Missing("quarter"));
            case LocationKind.Entry:
                return ReadEntry(payload, snapshot);
            case LocationKind.Workbook:
                return new WorkbookLocation(payload.ReadText(), payload.ReadText());
            default:
                return Location.None;
        }
    }

    private static Location ReadEntry(PayloadReader payload, PlanSnapshot snapshot)
    {
        long sequence = payload.ReadInt64();
        LedgerEntry entry = sequence >= 1 && sequence <= snapshot.Entries.Length
            ? snapshot.Entries[(int)sequence - 1]
            : throw Missing("entry");
        (PlanItem? item, Quarter? quarter) = (ReadItem(payload, snapshot), ReadQuarter(payload));
        return (item, quarter) switch
        {
            ({ } about, _) => Location.Of(entry, about, quarter),
            (_, { } within) => Location.Of(entry, within),
            _ => Location.Of(entry),
        };
    }

    private static TextSpan ReadSpan(PayloadReader payload, PlanSnapshot snapshot)
    {
        TextSpan span = payload.ReadSpan();
        return span.Start >= 0 && span.Length >= 0 && span.Start <= snapshot.Plan.Text.Length - span.Length
            ? span
            : throw Missing("span");
    }

    private static PlanItem? ReadItem(PayloadReader payload, PlanSnapshot snapshot)
    {
        if (payload.ReadOptionalText() is not { } id)
        {
            return null;
        }

        return snapshot.Plan.TryGetItem(new ItemId(id), out PlanItem? item) ? item : throw Missing("item");
    }

    private static Quarter? ReadQuarter(PayloadReader payload) => payload.ReadOptionalInt32() switch
    {
        null => null,
        >= (int)Quarter.Q1 and <= (int)Quarter.Q4 and var number => (Quarter)number,
        _ => throw Missing("quarter"),
    };

    private static InvalidDataException Missing(string what) => new($"A finding names a {what} that the plan does not have.");

    private enum LocationKind
    {
        None,
        Text,
        Cell,
        Entry,
        Workbook,
    }
}
