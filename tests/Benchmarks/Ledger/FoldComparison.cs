using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>Folding ledgers of a thousand to a million entries in memory: what an entry costs must not depend on how many there are.</summary>
internal static class FoldComparison
{
    private const int Rounds = 7;
    private const int EntriesPerRound = 1_000_000;

    private static readonly Digest SomeHash = Digest.Of("fold"u8);

    /// <summary>Prints a line of figures for each length.</summary>
    public static void Run(TextWriter output)
    {
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SampleLedger.Contents.Text), SampleLedger.Contents.Header, PlanProfile.Empty);
        var asOf = new DateOnly(2017, 1, 5);
        output.WriteLine("entries      fold          an entry    an entry, last first");
        foreach (int length in (ReadOnlySpan<int>)[1_000, 10_000, 100_000, 1_000_000])
        {
            ImmutableArray<LedgerEntry> entries = [.. Enumerable.Range(0, length).Select(number => EntryOf(plan, number))];
            ImmutableArray<LedgerEntry> reversed = [.. entries.Reverse()];
            double inOrder = Median(length, () => Progress.Compute(plan, entries, asOf));
            double lastFirst = Median(length, () => Progress.Compute(plan, reversed, asOf));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{length,9}  {inOrder,9:0.000} ms  {inOrder * 1e6 / length,7:0} ns     {lastFirst * 1e6 / length,7:0} ns"));
        }
    }

    private static double Median(int length, Func<Progress> fold)
    {
        int repeats = Math.Max(1, EntriesPerRound / length);
        var times = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < repeats; i++)
            {
                GC.KeepAlive(fold());
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats);
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    // Of twenty entries fourteen are ticks, four activities toward three items each, one an owner, one a retraction.
    private static LedgerEntry EntryOf(Plan plan, int number)
    {
        DateOnly day = new DateOnly(2016, 1, 1).AddDays(number % 366);
        ItemId item = plan.AllItems[number % plan.AllItems.Length].Id;
        return new LedgerEntry
        {
            Sequence = number + 1,
            RecordedAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
            Date = day,
            Author = "张三",
            Fact = (number % 20) switch
            {
                < 14 => new Ticked { Item = item, Quarter = QuarterCalendar.Of(day), State = TickState.Done, Count = number % 3 == 0 ? 1 : null, Note = "已召开" },
                < 18 => new ActivityRecorded
                {
                    Activity = "主题党日",
                    Items = [item, plan.AllItems[(number + 1) % plan.AllItems.Length].Id, plan.AllItems[(number + 2) % plan.AllItems.Length].Id],
                    Measures = [new Measure("到会", 32, "人")],
                },
                18 => new OwnerAssigned { Item = item, Owner = "办公室" },
                _ => new EntryRetracted { Sequence = number - 5 },
            },
            PreviousHash = SomeHash,
            Hash = SomeHash,
        };
    }
}
