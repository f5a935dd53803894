using System.Runtime.CompilerServices;

namespace PlanKit.Cli.Tests;

/// <summary>Real plans, which not everybody has.</summary>
public static class RealDocuments
{
    public const string Absent = "The folder of real documents is not here; name it in PLANKIT_CORPUS.";

    /// <summary>The folder; null where it is absent.</summary>
    public static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("PLANKIT_CORPUS"), Path.Combine(RepositoryRoot(), "..", "shared", "corpus") }
            .FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "expected.json")));

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "PlanKit.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No repository above {thisFile}.");
    }
}
