namespace PlanKit;

/// <summary>
/// Compares text with a file that a person has read and approved. With PLANKIT_ACCEPT=1 in the environment the file is
/// written instead; what was written is to be read before it is committed.
/// </summary>
internal static class GoldenFile
{
    public static void AssertMatches(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("PLANKIT_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no approved file {Path.GetFileName(path)}. Run with PLANKIT_ACCEPT=1, then read what it wrote.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
