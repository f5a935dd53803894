using System.Diagnostics;
using System.Globalization;

namespace PlanKit.Tests.Storage;

/// <summary>Another process that ticks in a plan file (tests/StorageWriter).</summary>
public sealed class WriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private WriterProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static WriterProcess Start(string path, string name, int count)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "PlanKit.StorageWriter.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { program, path, name, count.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new WriterProcess(Process.Start(start)!);
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
