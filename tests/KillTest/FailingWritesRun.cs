using System.Globalization;

namespace PlanKit.KillTest;

/// <summary>Each write and each flush of a writer in turn fails, as on a disk that is broken or full: strace makes the system say so.</summary>
public static class FailingWritesRun
{
    private const int Ticks = 3;
    private const int MostCalls = 2000;

    private static readonly string[] Calls = ["pwrite64", "fdatasync", "ftruncate", "fallocate"];

    /// <summary>Runs it.</summary>
    /// <param name="path">Where the plan file is to lie.</param>
    /// <param name="error">EIO or ENOSPC.</param>
    /// <param name="step">1: every call; 5: every fifth.</param>
    /// <exception cref="BrokenPromiseException">Something acknowledged is lost, or the file is not sound, or a failure was passed over.</exception>
    public static string Run(string path, string error, int step)
    {
        Ledgers.Create(path);
        var acknowledged = new List<string>();
        int runs = 0, refused = 0;
        foreach (string call in Calls)
        {
            for (int n = 1; n < MostCalls; n += step)
            {
                string log = path + ".trace";
                string name = string.Create(CultureInfo.InvariantCulture, $"{error}-{call}-{n}");
                using var writer = Writer.Start(
                    path, name, Ticks, ["strace", "-f", "-qq", "-o", log, "-e", $"trace={call}", "-e", $"inject={call}:error={error}:when={n}"]);
                (IReadOnlyList<string> ticks, int exitCode, string errors) = writer.ReadToEnd();
                acknowledged.AddRange(ticks);
                Ledgers.Check(path, acknowledged, name);
                bool isInjected = File.ReadAllText(log).Contains("INJECTED", StringComparison.Ordinal);
                File.Delete(log);
                if (!isInjected)
                {
                    break;
                }

                runs++;
                refused += exitCode != 0 ? 1 : 0;
                if (exitCode != 0 && !errors.Contains("FileFault", StringComparison.Ordinal) && !errors.Contains("FileLocked", StringComparison.Ordinal))
                {
                    throw new BrokenPromiseException($"{name}: ended with {exitCode} and no clear reason: {errors}");
                }

                if (exitCode == 0 && ticks.Count != Ticks)
                {
                    throw new BrokenPromiseException($"{name}: {ticks.Count} ticks acknowledged, and no failure told");
                }
            }
        }

        return $"{error}: {runs} failing calls, {refused} refusals, {acknowledged.Count} ticks acknowledged, none lost; sound after each";
    }
}
