using System.Runtime.CompilerServices;

namespace PlanKit;

/// <summary>Finds the files beside the tests: samples, and the real documents that not everybody has.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "samples");

    /// <summary>The folder of real documents; null where it is absent.</summary>
    public static string? Corpus =>
        new[] { Environment.GetEnvironmentVariable("PLANKIT_CORPUS"), Path.Combine(Root, "..", "shared", "corpus") }
            .FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "expected.json")));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No repository above {thisFile}.");
    }
}
