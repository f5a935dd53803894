using System.Diagnostics;
using System.Globalization;

namespace PlanKit.TestPlugins;

/// <summary>A program that lives on for ten minutes and has the console, and whatever else is inherited, of whoever starts it.</summary>
internal static class Child
{
    /// <summary>Starts it, and leaves its number in a file beside the assembly.</summary>
    public static void Start()
    {
        ProcessStartInfo lingering = OperatingSystem.IsWindows() ? new("ping", ["-n", "600", "127.0.0.1"]) : new("sleep", ["600"]);
        lingering.UseShellExecute = false;
        using Process child = Process.Start(lingering)!;
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(typeof(Child).Assembly.Location)!, "child"),
            child.Id.ToString(CultureInfo.InvariantCulture));
    }
}
