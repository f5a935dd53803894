namespace PlanKit;

/// <summary>The files of this repository, and the real documents beside it that not everybody has.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Samples => PathOf("samples");

    /// <summary>The folder of real documents; null where it is absent.</summary>
    public static string? Corpus =>
        new[] { Environment.GetEnvironmentVariable("PLANKIT_CORPUS"), PathOf("..", "shared", "corpus") }
            .FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "expected.json")));

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Directory.Packages.props.");
    }
}
