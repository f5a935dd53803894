namespace PlanKit.KillTest;

/// <summary>
/// Processes that copy a plan file are killed with SIGKILL at random moments: every copy that has its name is whole, and what
/// they left beside is gone once somebody writes there an hour later.
/// </summary>
public static class KilledBackupRun
{
    private const int MostCopies = 4;
    private const int MostSpins = 400_000;

    /// <summary>Runs it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="kills">How many processes are killed.</param>
    /// <param name="seed">Decides the moments, as far as they can be decided.</param>
    /// <exception cref="BrokenPromiseException">A copy is not whole, or something is left.</exception>
    public static string Run(string folder, int kills, ulong seed)
    {
        string path = Path.Combine(folder, "a.plankit");
        Ledgers.Create(path);
        using (var writer = Writer.Start(path, "tick", 20))
        {
            writer.ReadToEnd();
        }

        var random = new DeterministicRandom(seed);
        int copies = 0, left = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            using var copier = Writer.Start(path, $"copy{kill}", int.MaxValue, work: "backup");
            int awaited = 1 + random.Below(MostCopies);
            for (int i = 0; i < awaited; i++)
            {
                _ = copier.ReadAcknowledgement();
            }

            Thread.SpinWait(random.Below(MostSpins));
            copier.Kill();
            copier.ReadToEnd();
            foreach (string copy in Directory.EnumerateFiles(folder, "copy*.bak"))
            {
                if (Ledgers.Check(copy, [], Path.GetFileName(copy)).Count != 20)
                {
                    throw new BrokenPromiseException($"{Path.GetFileName(copy)} is not whole");
                }

                File.Delete(copy);
                copies++;
            }
        }

        foreach (string aside in Directory.EnumerateFiles(folder, "*.plankit-tmp*"))
        {
            left++;
            File.SetLastWriteTimeUtc(aside, File.GetLastWriteTimeUtc(aside) - TimeSpan.FromHours(2));
        }

        Ledgers.Create(Path.Combine(folder, "b.plankit"));
        Ledgers.Check(path, [], "at the end");
        string[] remaining = [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        return remaining is ["a.plankit", "b.plankit"]
            ? $"{kills} kills: {copies} copies, all whole; {left} files left behind, all removed by the next that wrote there"
            : throw new BrokenPromiseException($"left behind: {string.Join(", ", remaining)}");
    }
}
