using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger.Summaries;

public sealed class LedgerSummarySerializerTests
{
    // Everything that a summary can hold, once.
    private static LedgerSummary Full { get; } = Of(new LedgerBuilder(ThePlan)
        .Tick("1", Quarter.Q1, count: 2, note: "一", evidence: "a")
        .Tick("1", Quarter.Q1, TickState.Partial)
        .Tick("1", Quarter.Q2)
        .Tick("2", Quarter.Q4, TickState.NotApplicable)
        .Record("党课", new DateOnly(2016, 2, 29), "3", new Measure("到会", 1.50m, "人"))
        .Own("2", "甲")
        .Expect("2", Cadence.Every(CadencePeriod.Month), Cadence.In([6, 12]))
        .Add(YearEnd, new QuarterSealed { Quarter = Quarter.Q1 })
        .Tick("3", Quarter.Q1)
        .Add(YearEnd, new PlanRevised { TextDigest = Digest.Of("二"u8), Reason = "上级要求" })
        .Entries);

    [Fact]
    public void Writes_again_what_it_read()
    {
        byte[] written = LedgerSummarySerializer.Write(Full);

        Assert.Equal(written, LedgerSummarySerializer.Write(LedgerSummarySerializer.Read(written)!));
    }

    [Fact]
    public void Reads_nothing_from_a_part_nor_from_more_than_was_written()
    {
        byte[] written = LedgerSummarySerializer.Write(Full);

        Assert.All(Enumerable.Range(0, written.Length), length => Assert.Null(LedgerSummarySerializer.Read(written[..length])));
        Assert.Null(LedgerSummarySerializer.Read([.. written, 0]));
    }

    [Fact]
    public void Survives_any_changed_byte()
    {
        byte[] written = LedgerSummarySerializer.Write(Full);
        for (int at = 0; at < written.Length; at++)
        {
            foreach (byte change in (ReadOnlySpan<byte>)[0x01, 0x80, 0xFF])
            {
                byte[] changed = [.. written];
                changed[at] ^= change;
                _ = LedgerSummarySerializer.Read(changed);
            }
        }
    }

    [Fact]
    public void Reads_nothing_of_another_version()
    {
        byte[] written = LedgerSummarySerializer.Write(Full);
        written[0]++;

        Assert.Null(LedgerSummarySerializer.Read(written));
    }

    // Where this fails, summaries are written or made otherwise than before: raise LedgerSummarySerializer.Version with the hash, or
    // what an older program wrote would be read as if this one had.
    [Fact]
    public void Writes_the_same_bytes_while_the_version_stays()
    {
        Assert.Equal((1, "c321bf5d206b"), (LedgerSummarySerializer.Version, Digest.Of(LedgerSummarySerializer.Write(Full)).Abbreviation));
    }

    private static LedgerSummary Of(ImmutableArray<LedgerEntry> entries)
    {
        var summary = new LedgerSummary(2016);
        summary.Add(entries);
        return summary;
    }
}
