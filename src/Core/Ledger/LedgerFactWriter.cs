using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Writes the properties of a fact's payload, in the order that docs/format.md fixes.</summary>
internal static class LedgerFactWriter
{
    public static void Write(Utf8JsonWriter writer, LedgerFact fact)
    {
        switch (fact)
        {
            case Ticked ticked:
                Write(writer, ticked);
                break;
            case ActivityRecorded activity:
                Write(writer, activity);
                break;
            case EvidenceAttached attached:
                writer.WriteString("item", attached.Item.Value);
                writer.WriteString("quarter", WordOf(attached.Quarter));
                writer.WritePropertyName("evidence");
                Write(writer, attached.Evidence);
                WriteUnlessEmpty(writer, "note", attached.Note);
                break;
            case OwnerAssigned assigned:
                writer.WriteString("item", assigned.Item.Value);
                writer.WriteString("owner", assigned.Owner);
                break;
            case CadenceAccepted accepted:
                writer.WriteString("item", accepted.Item.Value);
                WriteList(writer, "cadences", accepted.Cadences, static (w, cadence) => w.WriteStringValue(CadenceFormat.Write(cadence)));
                break;
            case WaiverGranted waiver:
                Write(writer, waiver);
                break;
            case PlanRevised revised:
                Write(writer, revised);
                break;
            case QuarterSealed quarterSealed:
                writer.WriteString("quarter", WordOf(quarterSealed.Quarter));
                WriteUnlessEmpty(writer, "note", quarterSealed.Note);
                break;
            case EntryRetracted retracted:
                writer.WriteNumber("sequence", retracted.Sequence);
                WriteUnlessEmpty(writer, "reason", retracted.Reason);
                break;
            default:
                throw new ArgumentException($"A fact of kind {fact.Kind} has no written form.", nameof(fact));
        }
    }

    private static void Write(Utf8JsonWriter writer, Ticked ticked)
    {
        writer.WriteString("item", ticked.Item.Value);
        writer.WriteString("quarter", WordOf(ticked.Quarter));
        writer.WriteString("state", ticked.State.Word());
        if (ticked.Count is { } count)
        {
            writer.WriteNumber("count", count);
        }

        WriteUnlessEmpty(writer, "note", ticked.Note);
        WriteList(writer, "evidence", ticked.Evidence, Write);
    }

    private static void Write(Utf8JsonWriter writer, ActivityRecorded activity)
    {
        writer.WriteString("activity", activity.Activity);
        WriteList(writer, "items", activity.Items, static (w, item) => w.WriteStringValue(item.Value));
        WriteList(writer, "measures", activity.Measures, Write);
        WriteUnlessEmpty(writer, "note", activity.Note);
        WriteList(writer, "evidence", activity.Evidence, Write);
    }

    private static void Write(Utf8JsonWriter writer, WaiverGranted waiver)
    {
        writer.WriteString("rule", waiver.Rule);
        if (waiver.Item is { } item)
        {
            writer.WriteString("item", item.Value);
        }

        if (waiver.Quarter is { } quarter)
        {
            writer.WriteString("quarter", WordOf(quarter));
        }

        writer.WriteString("reason", waiver.Reason);
        writer.WriteString("approver", waiver.Approver);
        if (waiver.From is { } from)
        {
            writer.WriteString("from", LedgerRecord.WriteDate(from));
        }

        if (waiver.Until is { } until)
        {
            writer.WriteString("until", LedgerRecord.WriteDate(until));
        }
    }

    private static void Write(Utf8JsonWriter writer, PlanRevised revised)
    {
        writer.WriteString("text", revised.TextDigest.Hex);
        writer.WriteString("reason", revised.Reason);
        WriteList(writer, "items", revised.Items, Write);
        WriteList(writer, "removed", revised.Removed, Write);
    }

    private static void Write(Utf8JsonWriter writer, ItemIdentity identity)
    {
        writer.WriteStartObject();
        writer.WriteString("text", identity.TextId.Value);
        writer.WriteString("item", identity.Item.Value);
        if (identity.FirstTitle is { } title)
        {
            writer.WriteString("title", title);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RemovedItem removed)
    {
        writer.WriteStartObject();
        writer.WriteString("item", removed.Item.Value);
        writer.WriteString("address", removed.Address);
        writer.WriteString("title", removed.Title);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EvidenceReference evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("sha256", evidence.Content.Hex);
        writer.WriteString("name", evidence.FileName);
        writer.WriteNumber("size", evidence.Size);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteStartObject();
        writer.WriteString("name", measure.Name);
        writer.WriteNumber("value", measure.Value);
        WriteUnlessEmpty(writer, "unit", measure.Unit);
        writer.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T element in list)
        {
            write(writer, element);
        }

        writer.WriteEndArray();
    }

    private static string WordOf(Quarter quarter) => quarter switch
    {
        Quarter.Q1 => "Q1",
        Quarter.Q2 => "Q2",
        Quarter.Q3 => "Q3",
        Quarter.Q4 => "Q4",
        _ => throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "No quarter."),
    };
}
