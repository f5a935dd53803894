using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Writes summaries, field by field as <see cref="LedgerSummaryReader"/> reads them.</summary>
internal static class LedgerSummaryWriter
{
    public static void Write(BinaryWriter output, LedgerSummary summary)
    {
        output.Write7BitEncodedInt(summary.Year);
        output.Write7BitEncodedInt64(summary.Sequence);
        output.Write(summary.LastRecordedAt?.UtcTicks ?? -1);
        output.Write(summary.WasEverRevised);
        output.Write(summary.Revision is not null);
        if (summary.Revision is { } revision)
        {
            WriteFact(output, revision);
        }

        output.Write7BitEncodedInt(summary.Seals.Count);
        foreach (LedgerEntry seal in summary.Seals)
        {
            Write(output, seal);
        }

        output.Write7BitEncodedInt(summary.Items.Count);
        foreach ((ItemId id, ItemSummary item) in summary.Items)
        {
            output.Write(id.Value);
            Write(output, item);
        }
    }

    private static void Write(BinaryWriter output, LedgerEntry entry)
    {
        output.Write7BitEncodedInt64(entry.Sequence);
        output.Write(entry.RecordedAt.UtcTicks);
        Write(output, entry.Date);
        output.Write(entry.Author);
        WriteFact(output, entry.Fact);
        Write(output, entry.PreviousHash);
        Write(output, entry.Hash);
    }

    private static void Write(BinaryWriter output, ItemSummary item)
    {
        Write(output, item.Owners, output.Write);
        Write(output, item.Cadences, cadences => Write(output, cadences));
        foreach (uint days in item.ActivityDays)
        {
            output.Write(days);
        }

        output.Write7BitEncodedInt(item.Measures.Count);
        foreach ((ItemSummary.Observation observed, Measure measure) in item.Measures)
        {
            Write(output, observed.Day);
            output.Write(measure.Name);
            output.Write(measure.Unit);
            output.Write(measure.Value);
        }

        foreach (QuarterSummary quarter in item.Quarters)
        {
            Write(output, quarter);
        }
    }

    private static void Write(BinaryWriter output, QuarterSummary quarter)
    {
        Write(output, quarter.NotApplicable, output.Write);
        Write(output, quarter.Ticks, state => output.Write((byte)state));
        Write(output, quarter.NotDone, state => output.Write((byte)state));
        Write(output, quarter.AllDone, state => output.Write((byte)state));
        Write(output, quarter.Notes, output.Write);
        Write(output, quarter.Counted);
        output.Write7BitEncodedInt(quarter.Evidence.Count);
        foreach ((Digest content, QuarterSummary.Citation first) in quarter.Evidence)
        {
            Write(output, content);
            Write(output, first.Day);
        }

        output.Write7BitEncodedInt(quarter.AfterSeals.Count);
        foreach (QuarterSummary.EntriesAfterSeal after in quarter.AfterSeals)
        {
            output.Write7BitEncodedInt64(after.Seal);
            Write(output, after.Counts);
        }
    }

    private static void Write(BinaryWriter output, CountByDay counts)
    {
        output.Write7BitEncodedInt(counts.Days.Count);
        foreach (CountByDay.DayCount day in counts.Days)
        {
            Write(output, day.Day);
            output.Write7BitEncodedInt(day.Count);
        }
    }

    // From the last statement to the first, each marked that it is there.
    private static void Write<T>(BinaryWriter output, LastStatement<T>? said, Action<T> writeValue)
    {
        for (; said is not null; said = said.Earlier)
        {
            output.Write(true);
            Write(output, said.Day);
            output.Write7BitEncodedInt64(said.Sequence);
            writeValue(said.Value);
        }

        output.Write(false);
    }

    private static void Write(BinaryWriter output, ImmutableArray<Cadence> cadences)
    {
        output.Write7BitEncodedInt(cadences.Length);
        foreach (Cadence cadence in cadences)
        {
            output.Write(CadenceFormat.Write(cadence));
        }
    }

    private static void WriteFact(BinaryWriter output, LedgerFact fact)
    {
        output.Write(fact.Kind);
        byte[] payload = LedgerFactSerializer.Write(fact);
        output.Write7BitEncodedInt(payload.Length);
        output.Write(payload);
    }

    private static void Write(BinaryWriter output, DateOnly day) => output.Write7BitEncodedInt(day.DayNumber);

    private static void Write(BinaryWriter output, Digest digest) => output.Write(Convert.FromHexString(digest.Hex));
}
