namespace Compat.Library;

/// <summary>One library that comes in three versions, of which each plugin wants another.</summary>
public static class Edition
{
    public static string Version => typeof(Edition).Assembly.GetName().Version!.ToString(2);
}
