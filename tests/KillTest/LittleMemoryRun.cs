using System.Globalization;

namespace PlanKit.KillTest;

/// <summary>Writers whose managed memory is limited more and more, until they cannot even begin.</summary>
public static class LittleMemoryRun
{
    private const int Ticks = 200;

    private static readonly int[] Kilobytes = [20_000, 4_000, 2_000, 1_000, 800, 600, 500, 400, 350, 300, 250, 200, 150, 100];

    /// <summary>Runs it.</summary>
    /// <param name="path">Where the plan file is to lie.</param>
    /// <exception cref="BrokenPromiseException">Something acknowledged is lost, or the file is not sound.</exception>
    public static string Run(string path)
    {
        Ledgers.Create(path);
        var acknowledged = new List<string>();
        int ended = 0;
        foreach (int limit in Kilobytes)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{limit}k");
            var environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_GCHeapHardLimit"] = (limit * 1024).ToString("x", CultureInfo.InvariantCulture),
            };
            using var writer = Writer.Start(path, name, Ticks, environment: environment);
            (IReadOnlyList<string> ticks, int exitCode, _) = writer.ReadToEnd();
            ended += exitCode != 0 ? 1 : 0;
            acknowledged.AddRange(ticks);
            Ledgers.Check(path, acknowledged, name);
            if (exitCode == 0 && ticks.Count != Ticks)
            {
                throw new BrokenPromiseException($"{name}: {ticks.Count} ticks acknowledged, and no failure told");
            }
        }

        return $"{Kilobytes.Length} limits from {Kilobytes[0]} KB to {Kilobytes[^1]} KB: {ended} writers ended early, {acknowledged.Count} ticks acknowledged, none lost; sound after each";
    }
}
