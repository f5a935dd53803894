namespace PlanKit.KillTest;

/// <summary>Writers are killed with SIGKILL at random moments, one after another, in the same file.</summary>
public static class KillRun
{
    private const int MostTicks = 12;
    private const int MostSpins = 200_000;

    /// <summary>Runs it.</summary>
    /// <param name="path">Where the plan file is to lie.</param>
    /// <param name="kills">How many writers are killed.</param>
    /// <param name="seed">Decides the moments, as far as they can be decided.</param>
    /// <exception cref="BrokenPromiseException">Something acknowledged is lost, or the file is not sound.</exception>
    public static string Run(string path, int kills, ulong seed)
    {
        Ledgers.Create(path);
        var random = new DeterministicRandom(seed);
        var acknowledged = new List<string>();
        int written = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            using var writer = Writer.Start(path, $"run{kill}", int.MaxValue);
            int ticks = random.Below(MostTicks);
            for (int i = 0; i < ticks && writer.ReadAcknowledgement() is { } tick; i++)
            {
                acknowledged.Add(tick);
            }

            // Anywhere between two acknowledgements; where none was awaited, in its start.
            Thread.SpinWait(random.Below(MostSpins));
            writer.Kill();
            acknowledged.AddRange(writer.ReadToEnd().Acknowledged);
            int now = Ledgers.Check(path, acknowledged, $"after kill {kill + 1}").Count;

            // One may have been written when the writer was killed before it could say so.
            if (now > acknowledged.Count + kill + 1)
            {
                throw new BrokenPromiseException($"after kill {kill + 1}: {now} ticks, of which {acknowledged.Count} were acknowledged");
            }

            written = now;
        }

        return $"{kills} kills: {acknowledged.Count} ticks acknowledged, {written} in the file, none lost; sound after each";
    }
}
