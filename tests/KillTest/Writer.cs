using System.Diagnostics;
using System.Globalization;

namespace PlanKit.KillTest;

/// <summary>Another process that ticks in a plan file (tests/StorageWriter) and says so after each tick.</summary>
public sealed class Writer : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private Writer(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts one.</summary>
    /// <param name="path">The plan file.</param>
    /// <param name="name">What its ticks are called: NAME-0, NAME-1 …</param>
    /// <param name="count">How many.</param>
    /// <param name="tracer">A program under which it runs, with its arguments; none for none.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="work"><c>tick</c>; or <c>backup</c>: it copies the file to NAME-0.bak, NAME-1.bak … beside it.</param>
    public static Writer Start(
        string path, string name, int count, IEnumerable<string>? tracer = null, IReadOnlyDictionary<string, string>? environment = null, string work = "tick")
    {
        string dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
        string program = Path.Combine(AppContext.BaseDirectory, "PlanKit.StorageWriter.dll");
        string[] words = [.. tracer ?? [], dotnet, program, path, name, count.ToString(CultureInfo.InvariantCulture), work];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach ((string variable, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[variable] = value;
        }

        return new Writer(Process.Start(start)!);
    }

    /// <summary>What it acknowledged next; null once it has ended.</summary>
    public string? ReadAcknowledgement() => _process.StandardOutput.ReadLine();

    /// <summary>Ends it without a chance to finish anything.</summary>
    public void Kill() => _process.Kill();

    /// <summary>All that it acknowledges from here on, and how it ended.</summary>
    public (IReadOnlyList<string> Acknowledged, int ExitCode, string Errors) ReadToEnd()
    {
        string output = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();

        // A line that was cut off by the end of the process is no acknowledgement.
        string[] lines = output.Split('\n');
        return ([.. lines[..^1].Select(line => line.TrimEnd('\r'))], _process.ExitCode, _errors.GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
