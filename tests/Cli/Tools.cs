using System.Diagnostics;

namespace PlanKit.Cli.Tests;

/// <summary>Programs of the system that a few tests use where they are there.</summary>
public static class Tools
{
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    public static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Whether it ended with 0.</returns>
    public static bool Succeeds(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
