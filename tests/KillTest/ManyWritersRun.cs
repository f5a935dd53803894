namespace PlanKit.KillTest;

/// <summary>Several processes tick in one file at once.</summary>
public static class ManyWritersRun
{
    /// <summary>Runs it.</summary>
    /// <param name="path">Where the plan file is to lie.</param>
    /// <param name="writers">How many processes.</param>
    /// <param name="ticks">How many ticks each.</param>
    /// <exception cref="BrokenPromiseException">A tick is lost or there twice, or a writer was refused.</exception>
    public static string Run(string path, int writers, int ticks)
    {
        Ledgers.Create(path);
        Writer[] running = [.. Enumerable.Range(0, writers).Select(writer => Writer.Start(path, $"w{writer}", ticks))];
        try
        {
            (IReadOnlyList<string> Acknowledged, int ExitCode, string Errors)[] ended =
                [.. running.Select(writer => Task.Run(writer.ReadToEnd)).ToArray().Select(task => task.GetAwaiter().GetResult())];
            if (Array.Find(ended, end => end.ExitCode != 0) is { Errors: { } errors })
            {
                throw new BrokenPromiseException($"a writer ended with: {errors}");
            }

            int there = Ledgers.Check(path, ended.SelectMany(end => end.Acknowledged), "after all writers").Count;
            return there == writers * ticks
                ? $"{writers} writers, {ticks} ticks each: {there} in the file, none lost, none twice, nobody refused"
                : throw new BrokenPromiseException($"{there} ticks of {writers * ticks} are there");
        }
        finally
        {
            Array.ForEach(running, writer => writer.Dispose());
        }
    }
}
