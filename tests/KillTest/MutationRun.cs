using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;

namespace PlanKit.KillTest;

/// <summary>Plan files of which random bytes are changed, or which are cut short: each opens or is refused by name.</summary>
public static class MutationRun
{
    private const int HeaderSize = 128;

    /// <summary>Runs it. A crash or a hang ends or holds up this very process.</summary>
    /// <param name="path">Where the plan file is to lie.</param>
    /// <param name="count">How many files.</param>
    /// <param name="seed">Decides what is changed.</param>
    public static string Run(string path, int count, ulong seed)
    {
        Ledgers.Create(path);
        var options = new PlanFileOptions { Time = TimeProvider.System, LockTimeout = TimeSpan.Zero };
        using (PlanFile file = PlanFile.Open(path, PlanFileAccess.Write, options).AsT0)
        {
            _ = file.Append(new LedgerBatch { Author = "张三", Facts = [.. Enumerable.Range(1, 40).Select(Tick)] }).AsT0;
        }

        byte[] whole = File.ReadAllBytes(path);
        string copy = path + ".changed";
        var random = new DeterministicRandom(seed);
        int sound = 0, unsound = 0, refused = 0;
        for (int i = 0; i < count; i++)
        {
            File.WriteAllBytes(copy, Mutate(whole, random));
            PlanFile.Open(copy, (PlanFileAccess)random.Below(2), options).Switch(
                file =>
                {
                    using (file)
                    {
                        _ = file.ReadLedger();
                        bool isSound = file.Verify().Match(report => report.IsSound, _ => false);
                        sound += isSound ? 1 : 0;
                        unsound += isSound ? 0 : 1;
                        _ = file.DumpTo(Stream.Null);
                    }
                },
                _ => refused++);
            foreach (string side in (string[])["-wal", "-shm", "-journal"])
            {
                File.Delete(copy + side);
            }
        }

        return $"{count} changed files: {refused} refused on opening, {unsound} found unsound, {sound} sound in all that is checked; no crash, no hang";
    }

    private static byte[] Mutate(byte[] whole, DeterministicRandom random)
    {
        byte[] changed = [.. whole];
        int changes = 1 + random.Below(8);
        for (int i = 0; i < changes; i++)
        {
            int position = random.Below(random.Below(3) == 0 ? HeaderSize : whole.Length);
            changed[position] = (byte)random.Below(256);
        }

        return random.Below(20) == 0 ? changed[..random.Below(whole.Length)] : changed;
    }

    private static DatedFact Tick(int number) => new(
        new DateOnly(2016, 3, 31),
        new Ticked { Item = new ItemId($"item{number}"), Quarter = Quarter.Q1, State = TickState.Done, Note = new string('记', number) });
}
